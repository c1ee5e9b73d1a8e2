package se.loftet.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import se.loftet.platform.Refused;
import se.loftet.platform.web.Text;

/// What newer data makes of saved findings, in words.
@Component
public class Changed {
  private final Findings findings;

  Changed(Findings findings) {
    this.findings = findings;
  }

  /// A number of a finding, as it was saved and as the newest data has it.
  ///
  /// @param what the column it stands in
  public record Row(String name, String what, String before, String after) {}

  /// The numbers the newest data makes others; nothing when it cannot be asked any more.
  public List<Row> rows(Text text, Finding finding) {
    if (!findings.revised(finding)) {
      return List.of();
    }
    try {
      return findings.shifts(finding).stream()
          .map(shift ->
              new Row(
                  Sheet.name(text, shift.name()),
                  text.of("finding.field." + shift.field().name()),
                  Sheet.cell(text, shift.field().unit(), shift.before()),
                  Sheet.cell(text, shift.field().unit(), shift.after())))
          .toList();
    } catch (Refused gone) {
      return List.of();
    }
  }
}
