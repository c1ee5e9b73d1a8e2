package se.loftet.judgement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.PersonalData;

/// A judgement as somebody wrote it, before it is kept.
///
/// @param sure the writer has read the warning and says that nobody is pointed out
public record Draft(
    String title,
    String text,
    @Nullable Handling handling,
    String authorRole,
    @Nullable LocalDate validTo,
    boolean sure) {

  /// What must be put right, by field, as message keys. Empty when it may be kept.
  public Map<String, String> faults(LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    need(faults, "title", title);
    need(faults, "text", text);
    if (handling == null) {
      faults.put("handling", "judgement.fault.handling");
    } else if (!handling.kept()) {
      faults.put("handling", "judgement.fault.secret");
    }
    need(faults, "authorRole", authorRole);
    if (validTo == null || validTo.isBefore(today)) {
      faults.put("validTo", "judgement.fault.validTo");
    }
    if (!sure && !found().isEmpty()) {
      faults.putIfAbsent("text", "judgement.fault.person");
    }
    return faults;
  }

  /// What in it may point out a person.
  public Set<PersonalData.Kind> found() {
    var found = new LinkedHashSet<>(PersonalData.in(title));
    found.addAll(PersonalData.in(text));
    found.addAll(PersonalData.in(authorRole));
    return found;
  }

  private static void need(Map<String, String> faults, String field, String written) {
    if (written.isBlank()) {
      faults.put(field, "judgement.fault." + field);
    }
  }
}
