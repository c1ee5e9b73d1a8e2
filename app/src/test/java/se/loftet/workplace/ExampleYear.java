package se.loftet.workplace;

import static se.loftet.workplace.ExampleTown.head;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.DataState;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.followup.Outcome;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.model.Confidence;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.Target;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;

/// The year 2025 of Ekeby, from agreement and situation picture to follow-up; the period ends on 31
/// December.
final class ExampleYear {
  private final ExampleTown town;

  ExampleYear(ExampleTown town) {
    this.town = town;
  }

  void fill() {
    agreement();
    picture();
    period();
  }

  private void agreement() {
    town.dialogue =
        town.add(
            new Evidence(
                head("dialog-2024"),
                SourceKind.RESIDENT_DIALOGUE,
                "Medborgardialog på torget i oktober 2024",
                "Ekeby kommun",
                new PartialDate("2024-10"),
                "https://example.org/dialog",
                null,
                "2024",
                "hela kommunen",
                DataState.FINAL,
                null));
    town.agreement =
        town.add(
            new Agreement(
                head("overenskommelse-2023"),
                "Samverkansöverenskommelse 2023–2026",
                new PartialDate("2023"),
                new PartialDate("2026"),
                List.of(town.kommun, town.polis),
                List.of("Färre brott och ökad trygghet"),
                List.of("Trafik", "Unga"),
                List.of(),
                null,
                FormalState.DRAFT,
                List.of(),
                List.of(),
                List.of(),
                null));
  }

  private void picture() {
    town.picture =
        town.add(
            new SituationPicture(
                head("lagesbild-2025"),
                SituationPicture.Kind.JOINT,
                null,
                "Gemensam lägesbild 2025",
                new PartialDate("2024-12"),
                "Styrgruppen",
                null,
                "Trafik och otrygghet i mörker.",
                "Dialoger på torget.",
                null,
                FormalState.DRAFT,
                List.of(),
                List.of(town.dialogue)));
    town.speeding =
        problem("fart", "Fordon körs fort på Storgatan på kvällarna", "Storgatan", Confidence.HIGH);
    problem("morker", "Oro på platser där man är ensam när det är mörkt", null, null);
    town.add(
        new Stance(
            head("fart-dialog"),
            town.speeding,
            SourceKind.RESIDENT_DIALOGUE,
            Stance.Kind.SUPPORTS,
            town.dialogue,
            null));
    town.cause =
        town.add(
            new Cause(
                head("fart-orsak"),
                town.speeding,
                Cause.Corner.GUARDIAN,
                "Ingen syns på gatan efter klockan 20",
                Confidence.MEDIUM));
  }

  private Ref<Problem> problem(
      String ref, String title, @Nullable String where, @Nullable Confidence confidence) {
    return town.add(
        new Problem(
            head(ref),
            town.picture,
            title,
            null,
            where,
            List.of(),
            "Kvällar",
            null,
            null,
            null,
            confidence,
            null));
  }

  private void period() {
    town.document =
        town.add(
            new PromiseDocument(
                head("2025"),
                "Medborgarlöfte 2025",
                new PartialDate("2025-01-01"),
                new PartialDate("2025-12-31"),
                town.agreement,
                town.picture,
                "Lugnare trafik och tryggare kvällar.",
                FormalState.DRAFT,
                List.of(new SigningClaim(new PartialDate("2025-01"), "kommunens webbplats")),
                List.of(
                    new Signatory(
                        null, "Kommunstyrelsens ordförande", "Ekeby kommun", "kommun", false)),
                false,
                LocalDate.of(2026, 1, 31),
                null,
                List.of(),
                null));
    town.traffic =
        town.add(Bare.focus(head("2025-trafik"), town.document, "Trafik", List.of(town.speeding)));
    town.add(Bare.focus(head("2025-droger"), town.document, "Droger", List.of()));
    town.walks =
        town.promise(
            "2025-1",
            "Kommunen och polisen går minst 4 trygghetsvandringar under 2025.",
            new Target(
                Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "vandringar"));
    town.vague = town.promise("2025-2", "Vi ska verka för en tryggare hamn.", null);
    town.patrol =
        town.activity(
            "2025-a1", "Trygghetsvandringar i alla orter", "trygghetsvandring", town.walks);
    town.activity("2025-a2", "Fotpatrull i centrum på kvällar", "fotpatrull", town.vague);
    outcome("2025-1-utfall1", "4", town.dialogue);
    outcome("2025-1-utfall2", "5", null);
    followUp(
        "T1 januari–april",
        "2025-01-01",
        "2025-04-30",
        LocalDate.of(2025, 5, 31),
        new PartialDate("2025-05-20"));
    followUp("T2 maj–augusti", "2025-05-01", "2025-08-31", LocalDate.of(2025, 9, 30), null);
    followUp("T3 september–december", "2025-09-01", "2025-12-31", LocalDate.of(2026, 1, 31), null);
  }

  private void outcome(String ref, String walked, @Nullable Ref<Evidence> source) {
    town.add(
        new Outcome(
            head(ref),
            town.walks,
            null,
            new BigDecimal(walked),
            null,
            null,
            "vandringar",
            source,
            false,
            null));
  }

  private void followUp(
      String title, String from, String to, LocalDate due, @Nullable PartialDate reported) {
    var third = title.substring(0, 2).toLowerCase(Locale.ROOT);
    town.add(Bare.followUp(head("2025-" + third), town.document, title, from, to, due, reported));
  }
}
