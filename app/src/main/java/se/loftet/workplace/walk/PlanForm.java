package se.loftet.workplace.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.walk.Route;
import se.loftet.walk.Walk;

/// A walk as somebody plans it.
///
/// @param returnsTo id of the walk that is walked again, 0 for a first walk
record PlanForm(
    long activity,
    long place,
    long returnsTo,
    String title,
    Walk.@Nullable Kind kind,
    String day,
    @Nullable PartialDate happens,
    String startsAt,
    @Nullable Integer minutes,
    Walk.@Nullable Light light,
    String meetingPlace,
    String organiser,
    String stops,
    String invitation,
    String accessibility,
    String preMeeting,
    String returnOn,
    @Nullable PartialDate before,
    @Nullable PartialDate after) {

  static PlanForm sent(Sent sent) {
    return new PlanForm(
        sent.id("aktivitet"),
        sent.id("ort"),
        sent.id("igen"),
        sent.word("rubrik"),
        sent.choice(Walk.Kind.values(), "slag").orElse(null),
        sent.word("dag"),
        sent.day("dag"),
        sent.word("tid"),
        sent.count("minuter"),
        sent.choice(Walk.Light.values(), "ljus").orElse(null),
        sent.word("samling"),
        sent.word("arrangor"),
        sent.word("stopp"),
        sent.word("inbjudan"),
        sent.word("framkomlighet"),
        sent.word("formote"),
        sent.word("atervandring"),
        sent.day("formote"),
        sent.day("atervandring"));
  }

  /// The same form with what is known of the walk that is walked again.
  PlanForm like(long activity, long place, String title, Walk.@Nullable Kind kind, String stops) {
    return new PlanForm(
        activity,
        place,
        returnsTo,
        title,
        kind,
        day,
        happens,
        startsAt,
        minutes,
        light,
        meetingPlace,
        organiser,
        stops,
        invitation,
        accessibility,
        preMeeting,
        returnOn,
        before,
        after);
  }

  Route route() {
    return Route.parse(stops);
  }

  /// The same form with another way.
  PlanForm along(Route route) {
    return like(activity, place, title, kind, route.lines());
  }

  /// What is wrong, by field, as message keys.
  Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    if (title.isEmpty()) {
      faults.put("rubrik", "fault.missing");
    }
    if (kind == null) {
      faults.put("slag", "fault.choose");
    }
    if (activity == 0) {
      faults.put("aktivitet", "walk.fault.activity");
    }
    if (!day.isEmpty() && happens == null) {
      faults.put("dag", "fault.day");
    }
    if (!startsAt.isEmpty() && !startsAt.matches("([01]?\\d|2[0-3])[.:][0-5]\\d")) {
      faults.put("tid", "walk.fault.time");
    }
    if (!route().unreadable().isEmpty()) {
      faults.put("stopp", "walk.fault.stop");
    }
    if (!preMeeting.isEmpty() && before == null) {
      faults.put("formote", "fault.day");
    }
    if (!returnOn.isEmpty() && after == null) {
      faults.put("atervandring", "fault.day");
    }
    return faults;
  }
}
