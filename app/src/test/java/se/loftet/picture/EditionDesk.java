package se.loftet.picture;

import static se.loftet.support.Desk.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.formal.Signing;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.municipality.Party;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.FocusArea;
import se.loftet.support.Bare;
import se.loftet.support.Desk;

/// Two parties with a situation picture between them, and what they do with it.
final class EditionDesk implements AutoCloseable {
  static final Acting KOMMUN = person("0486", "kommun");
  static final Acting POLIS = person("0486", "polis");
  static final Adoption ADOPTION =
      new Adoption(
          new Signing(new PartialDate("2026-02-20"), "styrgruppen", List.of(), false),
          "Kommunstyrelsen",
          "KS 2026/17");
  final Desk desk = new Desk();
  final Map<String, SanitisedSentence> sentences = new HashMap<>();
  final Editions editions =
      Editions.of(desk.store, Desk.NOON, ref -> java.util.Optional.ofNullable(sentences.get(ref)));
  private int count;

  EditionDesk() {
    desk.municipality("0486", "Strängnäs kommun");
    desk.as(KOMMUN, () -> party("kommun", Party.Kind.MUNICIPALITY));
    desk.as(POLIS, () -> party("polis", Party.Kind.POLICE));
  }

  @Override
  public void close() {
    desk.close();
  }

  private void party(String ref, Party.Kind kind) {
    desk.store.insert(
        new Party(Head.unmarked("0486", ref, ref).marked(SecrecyClass.OPEN), kind, ref, null));
  }

  Head head(String ref, SecrecyClass secrecy) {
    return Head.unmarked("0486", ref + ++count, "kommun").marked(secrecy);
  }

  Ref<Evidence> evidence(SourceKind kind) {
    return ThreadObject.ref(
        desk.store.insert(
            new Evidence(
                head("e", SecrecyClass.OPEN),
                kind,
                kind.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
  }

  Ref<SituationPicture> picture(SecrecyClass secrecy, @Nullable String analysis) {
    return desk.as(
        KOMMUN,
        () -> {
          Ref<SituationPicture> ref =
              ThreadObject.ref(
                  desk.store.insert(
                      new SituationPicture(
                          head("bild", secrecy),
                          SituationPicture.Kind.JOINT,
                          null,
                          "Gemensam lägesbild",
                          null,
                          null,
                          null,
                          "Anmälda brott och följder",
                          "Enkät och vandringar",
                          analysis,
                          FormalState.DRAFT,
                          List.of(),
                          List.of(
                              evidence(SourceKind.REPORTED_CRIME), evidence(SourceKind.SURVEY)))));
          cause(problem(ref, "Buskörning", SecrecyClass.OPEN));
          problem(ref, "Öppen försäljning", SecrecyClass.INTERNAL);
          problem(ref, "Kommunens egen notering", SecrecyClass.PARTY);
          return ref;
        });
  }

  Ref<Problem> problem(Ref<SituationPicture> picture, String title, SecrecyClass secrecy) {
    return ThreadObject.ref(
        desk.store.insert(
            new Problem(
                head("p", secrecy),
                picture,
                title,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "Barn vågar inte gå över gatan",
                null,
                null)));
  }

  void cause(Ref<Problem> problem) {
    desk.store.insert(
        new Cause(
            head("o", SecrecyClass.OPEN), problem, Cause.Corner.GUARDIAN, "Få vuxna ute", null));
  }

  FocusArea focus(Ref<Problem> problem) {
    return focus(problem, null);
  }

  FocusArea focus(Ref<Problem> problem, @Nullable String reason) {
    var document =
        desk.store.insert(
            Bare.document(head("d", SecrecyClass.OPEN), "Medborgarlöfte", "2026", "2026"));
    return desk.store.insert(
        new FocusArea(
            head("f", SecrecyClass.OPEN),
            ThreadObject.ref(document),
            "Skadegörelse",
            FocusArea.Choice.CHOSEN,
            reason,
            List.of(problem)));
  }

  void approve(Ref<SituationPicture> ref) {
    desk.as(KOMMUN, () -> editions.procedure().refer(ref));
    for (var who : List.of(KOMMUN, POLIS)) {
      desk.as(
          who,
          () ->
              editions
                  .procedure()
                  .approve(
                      ref,
                      editions
                          .procedure()
                          .canonical(desk.store.get(SituationPicture.class, ref))
                          .sha256()));
    }
  }

  FormalVersion last(Ref<SituationPicture> ref, Audience audience) {
    return desk
        .as(KOMMUN, () -> editions.list(desk.store.get(SituationPicture.class, ref)))
        .stream()
        .filter(version -> version.audience() == audience)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  FormalState state(Ref<SituationPicture> ref) {
    return desk.as(KOMMUN, () -> desk.store.get(SituationPicture.class, ref)).state();
  }

  void rewrite(Ref<SituationPicture> ref) {
    desk.owner
        .sql("update situation_picture set analysis = 'En annan' where id = ?")
        .param(ref.id())
        .update();
  }

  void sentence(String ref, se.loftet.judgement.@Nullable Audience audience, String until) {
    var now = Instant.parse("2026-01-01T00:00:00Z");
    sentences.put(
        ref,
        new SanitisedSentence(
            1,
            ref,
            "polis",
            1L,
            11,
            "Polisen ser samma sak " + ref,
            "Kommunpolis",
            11,
            now,
            LocalDate.parse(until),
            audience,
            audience == null ? null : now,
            null));
  }

  void stance(Ref<Problem> problem, Basis basis) {
    desk.store.insert(
        new Stance(
            head("h", SecrecyClass.OPEN),
            problem,
            SourceKind.INTELLIGENCE,
            Stance.Kind.SUPPORTS,
            null,
            null,
            null,
            basis));
  }
}
