package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done because of a contribution, as far as everybody may read of it.
///
/// @param promise the name of the promise
/// @param activityPromise the name of the promise the activity is under
/// @param walk the name of the walk the measure is read on
record LedToLinks(
    @Nullable String promise,
    @Nullable String promiseWords,
    @Nullable String activityPromise,
    @Nullable String activityWords,
    @Nullable String walk,
    @Nullable String measureWords) {

  /// The promise, the activity and the measure; an address is blank where there is no page.
  List<Link> links(Addresses addresses, String slug) {
    var links = new ArrayList<Link>();
    if (promise != null && promiseWords != null) {
      links.add(new Link(addresses.released(slug, promise), promiseWords));
    }
    if (activityWords != null) {
      var page = activityPromise == null ? "" : addresses.released(slug, activityPromise);
      links.add(new Link(page, activityWords));
    }
    if (measureWords != null) {
      links.add(new Link(walk == null ? "" : addresses.walk(slug, walk), measureWords));
    }
    return links;
  }
}
