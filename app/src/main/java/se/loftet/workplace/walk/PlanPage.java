package se.loftet.workplace.walk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What walk/plan.jte prints.
///
/// @param base what the map of the way is drawn on: a `BaseMap` as JSON
/// @param length how long the way is, in words; blank when a stop has no place
public record PlanPage(
    String action,
    String back,
    String heading,
    String lead,
    boolean again,
    Map<String, String> faults,
    String title,
    List<Option> kinds,
    List<Option> activities,
    List<Option> places,
    String day,
    String startsAt,
    String minutes,
    List<Option> lights,
    String meetingPlace,
    String organiser,
    String stops,
    String length,
    String invitation,
    String accessibility,
    String preMeeting,
    String returnOn,
    long returnsTo,
    String base) {
  public @Nullable String fault(String field) {
    return faults.get(field);
  }
}
