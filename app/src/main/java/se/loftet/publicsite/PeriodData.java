package se.loftet.publicsite;

import java.util.List;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.thread.Gap;
import se.loftet.thread.Links;
import se.loftet.walk.Walk;

/// One period read for rendering: its thread, its gaps, its formal versions, its latest log, its
/// walks.
record PeriodData(
    Links links,
    List<Gap> gaps,
    List<FormalVersion> versions,
    List<LogEntry> log,
    List<Walk> walks) {

  /// The walks of these activities that residents may see.
  static List<Walk> walks(Store store, List<Activity> activities) {
    List<Ref<Activity>> refs = activities.stream().map(ThreadObject::<Activity>ref).toList();
    return store.ofAny(Walk.class, "activity", refs).stream()
        .filter(walk -> walk.head().released() != null)
        .toList();
  }
}
