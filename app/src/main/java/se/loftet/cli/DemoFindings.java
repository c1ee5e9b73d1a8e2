package se.loftet.cli;

import java.util.List;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;

/// The findings the demo's situation picture rests on, computed from the demo's files. Those made
/// of figures that are published already are released.
final class DemoFindings {
  private static final String MUNICIPALITY = "0486";
  private static final String CRIMES = "Anmälda brott per kommun";

  private DemoFindings() {}

  static void make(Findings findings, DataSets sets) {
    Acting.system(MUNICIPALITY)
        .run(() -> {
          var crimes = named(sets, CRIMES);
          usual(findings, crimes, "total", "fynd-alla-brott", "Alla anmälda brott i Strängnäs");
          usual(findings, crimes, "vandalism", "fynd-skadegorelse", "Skadegörelse i Strängnäs");
          usual(findings, crimes, "burglary", "fynd-inbrott", "Inbrott i Strängnäs");
          usual(findings, crimes, "person", "fynd-person", "Brott mot person i Strängnäs");
          usual(
              findings,
              crimes,
              "drugs_weapons",
              "fynd-narkotika",
              "Narkotika och vapen i Strängnäs");
          release(
              findings,
              findings.save(
                  Question.of(Method.COMPARED, crimes, MUNICIPALITY, "total", "count"),
                  "Strängnäs, Eskilstuna och Trosa",
                  SecrecyClass.INTERNAL,
                  "fynd-jamfort"));
          findings.save(
              Question.of(Method.CHANGED, crimes, MUNICIPALITY, null, "count"),
              "Vad som har ändrats från 2024 till 2025",
              SecrecyClass.INTERNAL,
              "fynd-andrat");
          findings.save(
              Question.of(
                  Method.SURVEY, named(sets, "SCB:s medborgar"), MUNICIPALITY, null, "procent"),
              "Vad invånarna svarade SCB",
              SecrecyClass.INTERNAL,
              "fynd-invanare");
          places(findings, sets, "brand-sodermanland", "fynd-brander", "Bränder utom i fordon");
          places(findings, sets, "bilbrand-sodermanland", "fynd-bilbrander", "Bränder i fordon");
        });
  }

  private static void places(
      Findings findings, DataSets sets, String set, String name, String title) {
    findings.save(
        Question.of(Method.PLACES, set, MUNICIPALITY, null, null)
            .beside(named(sets, "Befolkning per DeSO")),
        title + " efter område",
        SecrecyClass.INTERNAL,
        name);
  }

  private static void usual(
      Findings findings, String set, String category, String name, String title) {
    release(
        findings,
        findings.save(
            Question.of(Method.USUAL, set, MUNICIPALITY, category, "count"),
            title,
            SecrecyClass.INTERNAL,
            name));
  }

  private static void release(Findings findings, Finding saved) {
    findings.release(saved.head().id(), saved.head().version());
  }

  /// The name of the data set whose title begins so, the one with the latest name where there are
  /// several.
  private static String named(DataSets sets, String title) {
    return List.copyOf(sets.list()).stream()
        .filter(set -> set.provenance().title().startsWith(title))
        .map(DataSet::ref)
        .sorted()
        .findFirst()
        .orElseThrow();
  }
}
