package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.support.CameraPicture;
import se.loftet.support.Catalogue;
import se.loftet.support.Desk;
import se.loftet.support.SampleRows;
import tools.jackson.databind.json.JsonMapper;

class DeliveriesTest {
  private static final Desk DESK = new Desk();
  private static final Acting ME = Desk.person("0486", "kommun");
  private static final Deliveries DELIVERIES = new Deliveries(DESK.store, Desk.NOON);

  @BeforeAll
  static void aWalk() {
    DESK.municipality("0486", "Strängnäs kommun");
    new SampleRows(DESK.owner, new Catalogue(DESK.owner)).fill("0486");
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Walk walk() {
    return DESK.as(ME, () -> DESK.store.named(Walk.class, "0486", "open").orElseThrow());
  }

  private static Deliveries.Parcel parcel(String id, byte[] bytes, @Nullable String sent) {
    return new Deliveries.Parcel(id, bytes, Deliveries.sha256(bytes), sent);
  }

  private static Receipt send(String id, String json) {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    var observation = JsonMapper.shared().readValue(bytes, SentObservation.class);
    return DESK.as(
        ME,
        () ->
            DELIVERIES.observation(walk(), parcel(id, bytes, "2026-03-03T11:00:00Z"), observation));
  }

  private static Observation stored(String id) {
    return DESK.as(ME, () -> DESK.store.named(Observation.class, "0486", id).orElseThrow());
  }

  @Test
  void theSameNoteTwiceIsStoredOnceAndHasOneReceipt() {
    var first = send("11111111-aaaa", "{\"category\":\"Belysning\",\"text\":\"Mörkt\"}");
    var second = send("11111111-aaaa", "{\"category\":\"Belysning\",\"text\":\"Mörkt\"}");
    assertThat(second).isEqualTo(first);
    assertThat(stored("11111111-aaaa").text()).isEqualTo("Mörkt");
  }

  @Test
  void whoeverHasTheCodeSeesHowFarItHasComeAndNothingElse() {
    var id = "12345678-1234-4abc-8def-1234567890ab";
    send(id, "{\"category\":\"Belysning\",\"text\":\"Mörkt\"}");
    var code = FindingCode.of(id);
    assertThat(FindingCode.spoken(id)).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    var receipts = new FindingReceiptRepository(DESK.store.db());
    var found = DESK.as(Acting.NOBODY, () -> receipts.find(code)).orElseThrow();
    assertThat(found.decided()).isFalse();
    assertThat(found.observation()).isNull();
    assertThat(DESK.as(Acting.NOBODY, () -> receipts.find("0000000000"))).isEmpty();
  }

  @Test
  void anotherNoteUnderTheSameIdIsRefusedAndTheFirstStays() {
    send("22222222-aaaa", "{\"text\":\"Ett\"}");
    assertThatThrownBy(() -> send("22222222-aaaa", "{\"text\":\"Två\"}"))
        .isInstanceOf(Refused.Changed.class);
    assertThat(stored("22222222-aaaa").text()).isEqualTo("Ett");
  }

  @Test
  void bytesThatAreNotWhatWasSentAreTurnedAway() {
    var garbled = new Deliveries.Parcel("33333333-aaaa", new byte[] {1}, "00", null);
    assertThatThrownBy(() ->
            DESK.as(
                ME,
                () ->
                    DELIVERIES.observation(
                        walk(),
                        garbled,
                        JsonMapper.shared().readValue("{}", SentObservation.class))))
        .isInstanceOf(Refused.Rule.class);
  }

  @Test
  void whatCannotBeReadIsLeftOutAndTheNoteIsKept() {
    send(
        "44444444-aaaa",
        "{\"feeling\":\"???\",\"severity\":9,\"latitude\":999,\"longitude\":17,\"stop\":\"ingen\",\"nytt\":1}");
    var note = stored("44444444-aaaa");
    assertThat(note.feeling()).isEqualTo(Observation.Feeling.NEUTRAL);
    assertThat(note.severity()).isNull();
    assertThat(note.latitude()).isNull();
  }

  @Test
  void aClockThatIsADayWrongIsPutRight() {
    send("55555555-aaaa", "{\"noted\":\"2026-03-03T10:30:00Z\"}");
    assertThat(stored("55555555-aaaa").noted()).isEqualTo("2026-03-02 11.30");
  }

  @Test
  void aPictureIsStoredOnceUnderItsObservationWithoutWhatTheCameraWrote() {
    send("66666666-aaaa", "{\"text\":\"Med bild\"}");
    var bytes = CameraPicture.of(1, 200, 100);
    for (int i = 0; i < 2; i++) {
      DESK.as(
          ME,
          () ->
              DELIVERIES.photo(
                  walk(),
                  parcel("77777777-aaaa", bytes, null),
                  "66666666-aaaa",
                  Photo.Stage.BEFORE));
    }
    var kept = DESK.as(ME, () -> new PhotoRepository(DESK.db).bytes("0486", "77777777-aaaa"));
    assertThat(new String(kept.orElseThrow(), StandardCharsets.ISO_8859_1))
        .doesNotContain(CameraPicture.CAMERA);
    assertThat(new PhotoRepository(DESK.open).bytes("0486", "77777777-aaaa")).isEmpty();
  }
}
