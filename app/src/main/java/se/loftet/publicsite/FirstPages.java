package se.loftet.publicsite;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The pages that are to be made before any is there: who asks for one waits, and what is asked for
/// is made first.
final class FirstPages {
  private static final List<String> SHARED = List.of("", "om", "tillganglighet", "kontakt");
  private final Set<String> places = new HashSet<>();
  private final Set<String> wished = new HashSet<>();
  private boolean known;
  private boolean done;

  /// These municipalities will have pages, and so will the site as a whole.
  synchronized void expect(List<String> slugs) {
    if (!done) {
      places.addAll(SHARED);
      places.addAll(slugs);
      known = true;
      notifyAll();
    }
  }

  /// Waits until it is known which pages there will be.
  synchronized void awaitKnown() {
    try {
      while (!known && !done) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether somebody waits for a page of this municipality.
  synchronized boolean wished(String slug) {
    return wished.contains(slug);
  }

  synchronized Optional<PreparedPage> await(String address, Supplier<Optional<PreparedPage>> find) {
    var place = place(address);
    try {
      while (!done && places.contains(place) && find.get().isEmpty()) {
        wished.add(place);
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return find.get();
  }

  /// Whose page it is: `strangnas` of `/en/strangnas/2019`.
  private static String place(String address) {
    var swedish =
        address.equals("/en") ? "/" : address.startsWith("/en/") ? address.substring(3) : address;
    int end = swedish.indexOf('/', 1);
    return swedish.substring(1, end < 0 ? swedish.length() : end);
  }

  /// Some pages have come.
  synchronized void told() {
    notifyAll();
  }

  /// All have come, or cannot be made now: nobody waits any longer.
  synchronized void finish() {
    done = true;
    notifyAll();
  }
}
