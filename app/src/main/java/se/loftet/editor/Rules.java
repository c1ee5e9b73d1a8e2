package se.loftet.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.SecrecyClass;

/// What a form is asked beyond each field by itself, in the order a person meets it.
final class Rules {
  private static final Pattern REF = Pattern.compile("[0-9A-Za-zÅÄÖåäö._-]{1,80}");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Rules() {}

  static List<Fault> of(Kind<?> kind, Values values) {
    var faults = new ArrayList<Fault>();
    switch (kind.type().getSimpleName()) {
      case "Evidence" -> link(values, faults);
      case "LawRecord" -> {
        link(values, faults);
        PlanForm.decided(values, faults);
      }
      case "Place" -> {
        between(values, "latitude", 55, 70, faults);
        between(values, "longitude", 10, 25, faults);
        notNegative(values, "population", faults);
      }
      case "SituationPicture" -> ownPictureHasParty(values, faults);
      case "Outcome", "Decision" -> oneOf(values, faults);
      case "Dialogue" -> DialogueForm.checked(values, faults);
      case "HeardTheme" -> notNegative(values, "mentions", faults);
      case "LogEntry" -> notNegative(values, "quantity", faults);
      case "Measure" -> measure(values, faults);
      case "Observation" -> between(values, "severity", 1, 3, faults);
      default -> {}
    }
    marking(values, faults);
    return faults;
  }

  /// A no has a reason; what is done has a day and somebody responsible.
  private static void measure(Values values, List<Fault> faults) {
    if (values.first("decision").equals("NO") && values.first("reason").isBlank()) {
      faults.add(Fault.of("reason", "walk.fault.reason"));
    }
    if (values.first("status").equals("DONE")) {
      if (values.first("done").isBlank()) {
        faults.add(Fault.of("done", "walk.fault.done"));
      }
      if (values.first("responsible").isBlank()) {
        faults.add(Fault.of("responsible", "walk.fault.responsible"));
      }
    }
  }

  private static void link(Values values, List<Fault> faults) {
    var link = values.first("link");
    if (!link.isEmpty() && !LINK.matcher(link).matches()) {
      faults.add(Fault.of("link", "fault.address"));
    }
  }

  private static void between(Values values, String name, int low, int high, List<Fault> faults) {
    var number = number(values.first(name));
    if (number != null
        && (number.compareTo(BigDecimal.valueOf(low)) < 0
            || number.compareTo(BigDecimal.valueOf(high)) > 0)) {
      faults.add(Fault.of(name, "fault.between", low, high));
    }
  }

  static void notNegative(Values values, String name, List<Fault> faults) {
    var number = number(values.first(name));
    if (number != null && number.signum() < 0) {
      faults.add(Fault.of(name, "fault.notNegative"));
    }
  }

  private static @Nullable BigDecimal number(String raw) {
    return raw.matches("-?\\d{1,12}([.,]\\d{1,6})?") ? new BigDecimal(raw.replace(',', '.')) : null;
  }

  private static void ownPictureHasParty(Values values, List<Fault> faults) {
    if (values.first("kind").equals("OWN") && values.first("party").isEmpty()) {
      faults.add(Fault.of("party", "fault.ownPicture"));
    }
  }

  private static void oneOf(Values values, List<Fault> faults) {
    if (values.first("promise").isEmpty() == values.first("activity").isEmpty()) {
      faults.add(Fault.of("promise", "fault.promiseOrActivity"));
    }
  }

  private static void marking(Values values, List<Fault> faults) {
    if (!REF.matcher(values.first("ref")).matches()) {
      faults.add(Fault.of("ref", "fault.ref"));
    }
    var secrecy = secrecy(values.first("secrecy"));
    if (secrecy == null) {
      faults.add(Fault.of("secrecy", "fault.choose"));
    } else if (!mayMark(secrecy)) {
      faults.add(Fault.of("secrecy", "fault.clearance"));
    }
    var party = Acting.now().party();
    if (secrecy == SecrecyClass.PARTY
        && !party.equals("*")
        && !Objects.equals(values.first("owner"), party)) {
      faults.add(Fault.of("owner", "fault.owner"));
    }
    if (values.first("owner").isEmpty()) {
      faults.add(Fault.of("owner", "fault.choose"));
    }
    if (!values.first("position").matches("\\d{0,6}")) {
      faults.add(Fault.of("position", "fault.number"));
    }
  }

  static @Nullable SecrecyClass secrecy(String raw) {
    for (var each : SecrecyClass.values()) {
      if (each.name().equals(raw)) {
        return each;
      }
    }
    return null;
  }

  /// A person marks no higher than she may read.
  static boolean mayMark(SecrecyClass secrecy) {
    var clearance = Acting.now().clearance();
    return clearance != null && secrecy.compareTo(clearance) <= 0;
  }
}
