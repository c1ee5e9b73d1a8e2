package se.loftet.workplace;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.agreement.Agreement;
import se.loftet.followup.Verdict;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Target;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Bare;
import se.loftet.threadfile.ThreadFiles;

/// Ekeby with whatever else can be missing: a period that is over, one long ago, one without
/// promises.
final class BrokenTown {
  private final ExampleTown town;

  BrokenTown(ExampleTown town) {
    this.town = town;
    over();
    longAgo();
    town.application
        .bean(ThreadFiles.class)
        .read(SIGNED.getBytes(StandardCharsets.UTF_8), (a, b) -> {});
  }

  /// What was signed without its record being whole, a picture that ages, an agreement without
  /// dates, and a document that only waits to be signed. Agreements are announced early here.
  private static final String SIGNED =
      """
      format: loftet/thread/1
      marking: {secrecy: OPEN, owner: kommun}
      municipality: {code: "0999", name: Ekeby kommun, slug: ekeby, settings: {expiryDays: 500}}
      parties:
        - {ref: kommun, kind: MUNICIPALITY, name: Ekeby kommun}
        - {ref: polis, kind: POLICE, name: Lokalpolisområde Ekeby}
      evidence:
        - {ref: brott, kind: REPORTED_CRIME, title: Anmälda brott, publisher: Brå}
        - {ref: samtal, kind: RESIDENT_DIALOGUE, title: Samtal på torget, publisher: Ekeby kommun}
      agreements:
        - {ref: utan-tid, title: Överenskommelse utan tid, purposes: [Trygghet], areas: [Trafik]}
      pictures:
        - ref: bild-2024
          kind: JOINT
          title: Lägesbild 2024
          decided: 2024-03
          mapping: Brott
          otherInformation: Dialog
          analysis: Analys
          sources: [brott, samtal]
          problems:
            - ref: bild-2024-1
              title: Hastigheten, bild-2024
              placeText: Storgatan
              consequence: Någon kan bli påkörd.
              stances: [{source: REPORTED_CRIME, stance: SUPPORTS, evidence: brott}]
              causes: [{corner: GUARDIAN, text: Ingen syns på gatan.}]
        - ref: bild-2015
          kind: JOINT
          title: Lägesbild 2015
          decided: 2015-01-01
          mapping: Brott
          otherInformation: Dialog
          analysis: Analys
          sources: [brott, samtal]
          problems:
            - ref: bild-2015-1
              title: Hastigheten, bild-2015
              placeText: Storgatan
              consequence: Någon kan bli påkörd.
              stances: [{source: REPORTED_CRIME, stance: SUPPORTS, evidence: brott}]
              causes: [{corner: GUARDIAN, text: Ingen syns på gatan.}]
      documents:
        - {ref: "2022", title: Medborgarlöfte 2022, starts: "2022", ends: "2022", state: SIGNED}
        - ref: "2011"
          title: Medborgarlöfte 2011
          starts: "2011"
          ends: "2011"
          state: SIGNED
          signed: [{date: 2011-01-10, source: webben}, {date: 2011-02, source: protokollet}]
          signatories:
            - {title: Ordförande, organisation: Ekeby kommun, party: kommun}
            - {title: Områdeschef, organisation: Polisen, party: polis, uncertain: true}
          focusAreas:
            - {ref: 2011-f, title: Trygghet, choice: DESELECTED, reason: Räcker inte}
          promises:
            - {ref: 2011-1, text: Vi ska verka för trygghet., focusAreas: [2011-f]}
        - ref: "2012"
          title: Medborgarlöfte 2012
          starts: 2012-01-01
          ends: "2012"
          state: SIGNED
          signed: [{date: 2012-03-01}]
          signatories:
            - {title: Ordförande, organisation: Ekeby kommun, party: kommun}
          amendments:
            - {ref: 2012-t, text: Ett pass till}
        - {ref: "2021", title: Medborgarlöfte 2021, starts: "2021", ends: "2021", agreement: utan-tid}
        - ref: "2023"
          title: Medborgarlöfte 2023
          starts: "2023"
          ends: "2023"
          focusAreas:
            - {ref: 2023-f, title: Trygghet, choice: DESELECTED, reason: Räcker inte}
          promises:
            - {ref: 2023-1, text: Minst fyra vandringar., ownerRole: Samordnaren, focusAreas: [2023-f]}
        - ref: "2018"
          title: Medborgarlöfte 2018
          starts: 2018-01-01
          ends: 2018-12-31
          picture: bild-2015
          promises:
            - {ref: 2018-1, text: "Vi ska verka för trygghet, 2018-1"}
        - {ref: hosten-2025, title: Medborgarlöfte hösten 2025, starts: 2025-07, ends: 2025-12,
           picture: bild-2024}
      """;

  private Ref<PromiseDocument> document(
      String ref, String starts, String ends, @Nullable Ref<SituationPicture> picture) {
    return town.add(
        Bare.document(ExampleTown.head(ref), "Medborgarlöfte " + ref, starts, ends, picture));
  }

  /// 2024: everything a promise and an activity can lack when the period is over.
  private void over() {
    var document = document("2024", "2024-01-01", "2024-12-31", null);
    promise(document, "2024-1", null);
    var counted =
        new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, new BigDecimal("4"), "pass");
    var told = promise(document, "2024-2", counted);
    outcome(told, "2024-2-u", null, "Insatsen genomfördes");
    var free = promise(document, "2024-3", null);
    outcome(free, "2024-3-u", "303", null);
    town.add(
        new Verdict(
            ExampleTown.head("2024-3-b"),
            free,
            Verdict.Done.KEPT,
            null,
            Verdict.Mattered.IMPROVED,
            "Det märks",
            List.of(),
            new PartialDate("2025-01"),
            null));
    activity(document, "2024-a1", null, null);
    activity(document, "2024-a2", "2020-01", "2020-02");
    for (int n = 1; n <= 7; n++) {
      town.add(
          new FocusArea(
              ExampleTown.head("2024-f" + n),
              document,
              "Fokus " + n,
              n == 7 ? FocusArea.Choice.DESELECTED : FocusArea.Choice.CHOSEN,
              null,
              List.of()));
    }
    town.add(Bare.focus(ExampleTown.head("2024-f8"), document, "Fokus 8", List.of()));
  }

  /// 2018: agreements that overlap and say nothing; 2019: a picture nobody decided on.
  private void longAgo() {
    agreement("avtal-2018", "2018-01-01", "2018-06-30");
    agreement("avtal-2018b", "2018-06-01", "2018-12-31");
    var undecided =
        town.add(
            new SituationPicture(
                ExampleTown.head("bild-2019"),
                SituationPicture.Kind.JOINT,
                null,
                "Lägesbild 2019",
                null,
                null,
                null,
                "Brott",
                "Dialog",
                "Analys",
                FormalState.DRAFT,
                List.of(),
                List.of()));
    promise(document("2019", "2019-01-01", "2019-12-31", undecided), "2019-1", null);
  }

  private void agreement(String ref, String starts, String ends) {
    town.add(
        new Agreement(
            ExampleTown.head(ref),
            "Överenskommelse " + ref,
            new PartialDate(starts),
            new PartialDate(ends),
            List.of(town.kommun, town.polis),
            List.of(),
            List.of(),
            List.of(),
            null,
            FormalState.DRAFT,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  private Ref<Promise> promise(Ref<PromiseDocument> document, String ref, @Nullable Target target) {
    return town.add(
        Bare.promise(ExampleTown.head(ref), document, "Vi ska verka för trygghet, " + ref, target));
  }

  private void outcome(
      Ref<Promise> promise, String ref, @Nullable String value, @Nullable String text) {
    town.add(Bare.outcome(ExampleTown.head(ref), promise, value, text, town.dialogue));
  }

  private void activity(
      Ref<PromiseDocument> document, String ref, @Nullable String starts, @Nullable String ends) {
    town.add(
        new Activity(
            ExampleTown.head(ref),
            document,
            null,
            null,
            "Fotpatrull " + ref,
            null,
            List.of(),
            starts == null ? null : new PartialDate(starts),
            ends == null ? null : new PartialDate(ends),
            null,
            Activity.Status.DONE,
            null,
            List.of(),
            List.of(),
            List.of()));
  }
}
