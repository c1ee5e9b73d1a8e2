package se.loftet.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.promise.FormalDesk.KOMMUN;
import static se.loftet.promise.FormalDesk.POLIS;
import static se.loftet.promise.FormalDesk.at;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.agreement.Agreement;
import se.loftet.municipality.Place;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;

class DocumentTextTest {
  private static final FormalDesk DESK = new FormalDesk();

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void writesTheSameTextForBothPartiesInLines() {
    var ref = DESK.referred();
    assertThat(DESK.sha(KOMMUN, ref)).isEqualTo(DESK.sha(POLIS, ref)).hasSize(64);
    var text =
        DESK.desk.as(
            POLIS, () -> DESK.way.canonical(DESK.desk.store.get(PromiseDocument.class, ref)));
    assertThat(text.text().lines().skip(3).map(line -> line.replaceAll("d\\d+", "D")))
        .containsExactly(
            "ref D",
            "title Medborgarlöfte",
            "starts 2026-03-02",
            "ends 2027-12-31",
            "aim Ökad trygghet",
            "promise D-1",
            "text Kommunen ordnar minst fyra trygghetsvandringar.\\nI Mariefred och i Åkers styckebruk.",
            "share kommun bjuder in",
            "place Mariefred",
            "target COUNT AT_LEAST 4 vandringar");
  }

  @Test
  void whatIsClosedToOnePartyIsNotInTheTextOfEither() {
    var ref = DESK.referred();
    var both = DESK.place(POLIS, SecrecyClass.INTERNAL);
    var closed = DESK.place(KOMMUN, SecrecyClass.PARTY);
    DESK.change(ref, promise -> at(promise, List.of(closed, both)));
    assertThat(DESK.text(KOMMUN, ref)).isEqualTo(DESK.text(POLIS, ref));
    assertThat(DESK.text(KOMMUN, ref).lines().filter(line -> line.startsWith("at ")))
        .containsExactly("at p" + name(both));
  }

  private static String name(Ref<Place> place) {
    return DESK.desk
        .as(KOMMUN, () -> DESK.desk.store.get(Place.class, place))
        .head()
        .ref()
        .substring(1);
  }

  @Test
  void anAgreementClosedToOnePartyIsNotInTheText() {
    var ref = DESK.referred();
    var agreement =
        DESK.desk.as(
            KOMMUN,
            () ->
                ThreadObject.ref(
                    DESK.desk.store.insert(
                        new Agreement(
                            Head.unmarked("0486", "a1", "kommun"),
                            "Överenskommelse",
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            FormalState.DRAFT,
                            List.of(),
                            List.of(),
                            List.of(),
                            null))));
    DESK.desk
        .owner
        .sql("update promise_document set agreement = ? where id = ?")
        .params(agreement.id(), ref.id())
        .update();
    assertThat(DESK.sha(KOMMUN, ref)).isEqualTo(DESK.sha(POLIS, ref));
    assertThat(DESK.text(KOMMUN, ref)).doesNotContain("agreement a1");
    DESK.desk.owner.sql("update agreement set secrecy = 'INTERNAL'").update();
    assertThat(DESK.sha(KOMMUN, ref)).isEqualTo(DESK.sha(POLIS, ref));
    assertThat(DESK.text(POLIS, ref)).contains("agreement a1");
  }
}
