package se.loftet.workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.loftet.evidence.SourceKind;
import se.loftet.judgement.Audience;
import se.loftet.judgement.Draft;
import se.loftet.judgement.Handling;
import se.loftet.judgement.Judgements;
import se.loftet.judgement.Sentences;
import se.loftet.picture.Basis;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Confidence;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;

/// What must never come out: closed cards and stances of a picture that is published.
record PlantedSecrets(ExampleTown town, Ref<SituationPicture> picture, Ref<Problem> problem) {
  static final String SECRET = "hemligt-ord-7f3a";
  private static final String CLOSED_JUDGEMENT = "bedomning-ur-facket-91c2";
  private static final String WAITING = "ej-utlamnad-mening-44b0";
  private static final String JOINT_ONLY = "endast-gemensam-mening-5d17";

  /// Everything that is planted.
  static final String[] WORDS = {SECRET, CLOSED_JUDGEMENT, WAITING, JOINT_ONLY};

  void plant() {
    town.add(card(closed("hemlig"), SECRET, SECRET));
    town.add(
        new Stance(
            closed("hemlig-hallning"),
            problem,
            SourceKind.INTELLIGENCE,
            Stance.Kind.SUPPORTS,
            null,
            SECRET));
    judge();
  }

  /// A judgement nobody but the police reads, a sentence of it nobody released, and one for the
  /// joint picture alone, both behind stances of an open problem.
  private void judge() {
    long judgement =
        policeman(11)
            .call(() ->
                town.application
                    .bean(Judgements.class)
                    .add(
                        new Draft(
                            "Hamnen",
                            CLOSED_JUDGEMENT,
                            Handling.INTERNAL,
                            "Kommunpolis",
                            LocalDate.parse("2026-06-30"),
                            true))
                    .id());
    var sentences = town.application.bean(Sentences.class);
    var waiting = policeman(11).call(() -> sentences.add(judgement, WAITING, "Kommunpolis").ref());
    var joint = policeman(11).call(() -> sentences.add(judgement, JOINT_ONLY, "Kommunpolis"));
    policeman(12).call(() -> sentences.release(joint.id(), Audience.JOINT).id());
    rests("vilar-pa-vantande", waiting);
    rests("vilar-pa-gemensam", joint.ref());
  }

  private void rests(String ref, String sentence) {
    town.add(
        new Stance(
            ExampleTown.head(ref),
            problem,
            SourceKind.INTELLIGENCE,
            Stance.Kind.SUPPORTS,
            null,
            null,
            null,
            new Basis(Basis.Kind.SENTENCE, sentence)));
  }

  private static Acting policeman(long staff) {
    return new Acting(
        staff,
        "polis" + staff,
        ExampleTown.CODE,
        "polis",
        SecrecyClass.PARTY,
        Acting.Write.ALL,
        Set.of(Right.values()),
        false,
        "");
  }

  private static Head closed(String ref) {
    return Head.unmarked(ExampleTown.CODE, ref, "kommun");
  }

  private Problem card(Head head, String title, String consequence) {
    return new Problem(
        head,
        picture,
        title,
        "Källare och bostäder",
        "Hela kommunen",
        List.of(),
        "Dagtid",
        "Boende",
        "2015",
        consequence,
        Confidence.MEDIUM,
        null);
  }
}
