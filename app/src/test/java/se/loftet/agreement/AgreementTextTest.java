package se.loftet.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.loftet.support.Desk.person;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.municipality.Party;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Desk;

class AgreementTextTest {
  private static final Desk DESK = new Desk();
  private static final Acting KOMMUN = person("0486", "kommun");
  private static final Acting POLIS = person("0486", "polis");
  private static final Procedure<Agreement> WAY =
      new Procedure<>(new AgreementText(DESK.store), DESK.store, Desk.NOON);
  private static final Signing SIGNING =
      new Signing(
          new PartialDate("2026-02-27"),
          null,
          List.of(
              new Signatory(null, "Kommunstyrelsens ordförande", null, "kommun", false),
              new Signatory(null, "Lokalpolisområdeschef", null, "polis", false)),
          false);

  @BeforeAll
  static void twoParties() {
    DESK.municipality("0486", "Strängnäs kommun");
    DESK.as(KOMMUN, () -> party("kommun", Party.Kind.MUNICIPALITY));
    DESK.as(POLIS, () -> party("polis", Party.Kind.POLICE));
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static void party(String ref, Party.Kind kind) {
    DESK.store.insert(
        new Party(Head.unmarked("0486", ref, ref).marked(SecrecyClass.OPEN), kind, ref, null));
  }

  private static Ref<Agreement> approved(String ref, List<String> purposes, List<String> areas) {
    Ref<Agreement> stored =
        DESK.as(
            KOMMUN,
            () ->
                ThreadObject.ref(
                    DESK.store.insert(
                        new Agreement(
                            Head.unmarked("0486", ref, "kommun"),
                            "Samverkansöverenskommelse",
                            new PartialDate("2026-03"),
                            new PartialDate("2029"),
                            DESK.store.all(Party.class, "0486").stream()
                                .map(ThreadObject::<Party>ref)
                                .toList(),
                            purposes,
                            areas,
                            List.of(),
                            null,
                            FormalState.DRAFT,
                            List.of(),
                            List.of(),
                            List.of(),
                            null))));
    DESK.as(KOMMUN, () -> WAY.refer(stored));
    for (var who : List.of(POLIS, KOMMUN)) {
      DESK.as(
          who,
          () ->
              WAY.approve(stored, WAY.canonical(DESK.store.get(Agreement.class, stored)).sha256()));
    }
    return stored;
  }

  @Test
  void isSignedByBothAndThenUnchangeable() {
    var ref = approved("2026", List.of("Trygghet"), List.of("Trafik"));
    var signed = DESK.as(KOMMUN, () -> WAY.sign(ref, SIGNING));
    assertThat(signed.state()).isEqualTo(FormalState.SIGNED);
    assertThat(signed.parties()).hasSize(2);
    assertThat(DESK.as(POLIS, () -> WAY.canonical(signed)).text())
        .contains("party kommun\nparty polis\npurpose Trygghet\narea Trafik\n");
    assertThatThrownBy(() ->
            DESK.owner
                .sql("update agreement set purposes = '{Annat}' where id = ?")
                .param(ref.id())
                .update())
        .hasMessageContaining("only amended");
  }

  @Test
  void needsThePurposesAndAreasTheLawAsksFor() {
    var noPurpose = approved("utan-syfte", List.of(), List.of("Trafik"));
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> WAY.sign(noPurpose, SIGNING)))
        .hasMessageContaining("formal.noPurpose");
    var noArea = approved("utan-omrade", List.of("Trygghet"), List.of());
    assertThatThrownBy(() -> DESK.as(KOMMUN, () -> WAY.sign(noArea, SIGNING)))
        .hasMessageContaining("formal.noArea");
  }
}
