package se.loftet.datadesk;

import java.util.List;
import org.springframework.stereotype.Component;
import se.loftet.dataset.DataSet;
import se.loftet.finding.Changed;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.picture.Quotations;
import se.loftet.platform.web.Text;

/// What rests on a data set: findings, what its newest delivery makes of their numbers, and the
/// editions those numbers stand in.
@Component
class Resting {
  private static final int SHOWN = 12;
  private final Findings findings;
  private final Changed changed;
  private final Quotations quotations;

  Resting(Findings findings, Changed changed, Quotations quotations) {
    this.findings = findings;
    this.changed = changed;
    this.quotations = quotations;
  }

  List<SetPage.RestingView> of(Text text, String home, DataSet set) {
    var staff = home.replaceFirst("/underlag$", "");
    return findings.restingOn(set.ref()).stream().map(each -> view(text, staff, each)).toList();
  }

  private SetPage.RestingView view(Text text, String staff, Finding finding) {
    boolean revised = findings.revised(finding);
    var rows = changed.rows(text, finding);
    var about =
        text.of(revised ? "finding.revised" : "datadesk.resting.same")
            + (revised && rows.isEmpty() ? ". " + text.of("datadesk.resting.noNumber") : "")
            + (finding.head().released() == null ? "" : ". " + text.of("datadesk.resting.open"));
    return new SetPage.RestingView(
        staff + "/fynd/" + finding.head().id(),
        finding.title(),
        revised,
        about,
        rows.stream().limit(SHOWN).toList(),
        rows.size() > SHOWN ? text.of("datadesk.resting.more", rows.size() - SHOWN) : "",
        quotations.of(finding).stream().map(each -> link(text, staff, each)).toList());
  }

  private static SetPage.LinkView link(Text text, String staff, Quotations.Quoting quoting) {
    var edition = quoting.edition();
    var which = edition.audience() == Audience.PUBLIC ? "public" : "internal";
    return new SetPage.LinkView(
        "%s/lagesbild/%d/utgava/%s/%d"
            .formatted(staff, quoting.picture().head().id(), which, edition.number()),
        text.of(
            edition.released() == null ? "datadesk.resting.edition" : "datadesk.resting.published",
            quoting.picture().title(),
            text.of(edition.audience()),
            edition.number()));
  }
}
