package se.loftet.picture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.loftet.formal.Approvals;
import se.loftet.formal.Signing;
import se.loftet.municipality.Party;

/// That a party approved the picture an edition was frozen from, and on which day. Who pressed the
/// button is not in it: an edition may be read by everybody.
public record Approver(Party.Kind party, LocalDate day) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /// Those of the text as it stood when it was adopted, the municipality first.
  static List<Approver> of(Approvals approvals) {
    return approvals.standing().entrySet().stream()
        .map(each -> new Approver(each.getKey(), each.getValue().at().atZone(ZONE).toLocalDate()))
        .sorted(Comparator.comparing(Approver::party))
        .toList();
  }

  /// Who signs a decision: title and organisation.
  static List<String> titles(Signing decision) {
    return decision.signatories().stream()
        .map(each ->
            Stream.of(each.title(), each.organisation())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(", ")))
        .toList();
  }

  /// From the line of an edition.
  public static Approver read(String line) {
    var words = line.split(" ", 2);
    return new Approver(Party.Kind.valueOf(words[0]), LocalDate.parse(words[1]));
  }

  String line() {
    return party + " " + day;
  }
}
