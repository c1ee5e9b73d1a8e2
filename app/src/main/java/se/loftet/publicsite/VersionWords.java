package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.web.Text;
import se.loftet.promise.Amendment;

/// Formal versions and amendments as the pages print them.
record VersionWords(Text text) {
  private static final int GROUP = 8;

  List<PromisePage.Version> versions(PeriodData period) {
    return period.versions().stream()
        .map(version ->
            new PromisePage.Version(
                text.of(
                    version.subject().equals("amendment")
                        ? "site.version.amendment"
                        : "site.version.number",
                    version.number()),
                version.signedOn() == null
                    ? text.of("site.version.made", version.madeAt())
                    : text.of("site.version.signed", new PartialDate(version.signedOn())),
                groups(version.sha256()),
                version.text()))
        .toList();
  }

  /// A fingerprint is read in groups of eight.
  private static List<String> groups(String hex) {
    var groups = new ArrayList<String>();
    for (int i = 0; i < hex.length(); i += GROUP) {
      groups.add(hex.substring(i, Math.min(hex.length(), i + GROUP)));
    }
    return groups;
  }

  PromisePage.AmendmentText amendment(Amendment amendment) {
    var when =
        amendment.signed().stream()
            .map(SigningClaim::date)
            .map(text::date)
            .collect(Collectors.joining(", "));
    var reason = amendment.reason();
    return new PromisePage.AmendmentText(
        when, amendment.text(), reason == null ? "" : reason, amendment.state().signed());
  }
}
