package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import se.loftet.formal.Approval;
import se.loftet.formal.FormalVersion;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Names;
import se.loftet.platform.store.Store;

/// Writes one file that has passed all checks. Lives for one transaction.
final class Importer {
  private final ThreadFile file;
  private final Layout layout;
  private final Store store;
  private final FormalRepository formal;
  private final Known known;
  private final Positions positions;
  private final Assembly assembly;
  private final Map<Class<?>, Map<Long, List<FormalVersion>>> versions = new HashMap<>();
  private final Map<Class<?>, Map<Long, List<Approval>>> approvals = new HashMap<>();
  private final List<Fault> kept = new ArrayList<>();
  private final String code;
  private int added;
  private int changed;
  private int unchanged;

  Importer(ThreadFile file, Layout layout, Store store, FormalRepository formal, Known known) {
    this.file = file;
    this.layout = layout;
    this.store = store;
    this.formal = formal;
    this.known = known;
    code = file.municipality().code();
    positions = new Positions(known);
    assembly = new Assembly(code, named -> known.ref(named.target(), named.ref()));
  }

  ImportReport run(Progress progress) {
    formal.loading();
    int all = file.items().values().stream().mapToInt(Map::size).sum();
    int done = 0;
    for (var section : layout.insertion()) {
      for (var item : SelfOrder.of(file.of(section))) {
        write(section, item);
        progress.at(++done, all);
      }
    }
    return new ImportReport(code, added, changed, unchanged, kept, known.size() - all);
  }

  private <T extends ThreadObject> void write(Section<T> section, Item item) {
    try {
      var before = known.find(section.type(), item.ref()).orElse(null);
      int position = positions.of(item, file);
      if (before == null) {
        known.put(store.insert(assembly.make(section, item, null, position)));
        added++;
      } else {
        change(section, item, before, assembly.make(section, item, before.head(), position));
      }
      if (ItemReader.isFormal(section)) {
        formal(section, item);
      }
    } catch (DataIntegrityViolationException refused) {
      throw BadThreadFile.refused(item.line(), item.path(), refused);
    }
  }

  private <T extends ThreadObject> void change(Section<T> section, Item item, T before, T wanted) {
    var allowed = wanted;
    if (!before.equals(wanted) && Signed.is(before, known)) {
      var signed = Signed.between(section.type(), before, wanted);
      allowed = signed.allowed();
      if (!signed.refused().isEmpty()) {
        kept.add(
            new Fault(
                item.line(),
                item.path(),
                "signed, so it keeps its " + String.join(", ", signed.refused())));
      }
    }
    if (before.equals(allowed)) {
      unchanged++;
    } else {
      known.put(store.update(allowed));
      changed++;
    }
  }

  /// Versions and approvals are written once: those that are here already must be the same.
  private void formal(Section<?> section, Item item) {
    var subject = Names.sql(section.type().getSimpleName());
    long id = known.ref(section.type(), item.ref()).id();
    var oldVersions =
        versions
            .computeIfAbsent(section.type(), t -> formal.versions(code, subject))
            .getOrDefault(id, List.of());
    var oldApprovals =
        approvals
            .computeIfAbsent(section.type(), t -> formal.approvals(code, subject))
            .getOrDefault(id, List.of());
    if (!begins(item.versions(), oldVersions) || !begins(item.approvals(), oldApprovals)) {
      kept.add(new Fault(item.line(), item.path(), "its versions and approvals were written once"));
      return;
    }
    rest(item.versions(), oldVersions).forEach(v -> formal.insert(code, subject, id, v));
    rest(item.approvals(), oldApprovals).forEach(a -> formal.insert(code, subject, id, a));
  }

  private static <V> boolean begins(List<V> stated, List<V> here) {
    return stated.isEmpty()
        || (stated.size() >= here.size() && stated.subList(0, here.size()).equals(here));
  }

  private static <V> List<V> rest(List<V> stated, List<V> here) {
    return stated.isEmpty() ? stated : stated.subList(here.size(), stated.size());
  }
}
