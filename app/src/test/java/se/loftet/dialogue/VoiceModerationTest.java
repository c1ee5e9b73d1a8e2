package se.loftet.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.support.Workbench;

/// What becomes of contributions, against a real database.
class VoiceModerationTest {
  private static final Workbench BENCH = new Workbench();
  private static final Acting TOWN = Acting.system("0999").in("0999");
  private static final Ref<Dialogue> DIALOGUE = town();

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static JdbcClient owner() {
    return JdbcClient.create(BENCH.the(Database.class).owner());
  }

  private static Ref<Dialogue> town() {
    owner()
        .sql("insert into municipality (code, name, slug) values ('0999', 'Ekeby kommun', 'ekeby')")
        .update();
    return ThreadObject.ref(work(() -> BENCH.the(Store.class).insert(dialogue())));
  }

  private static <T> T work(java.util.function.Supplier<T> work) {
    var transactions =
        new org.springframework.transaction.support.TransactionTemplate(
            BENCH.the(org.springframework.transaction.PlatformTransactionManager.class));
    return TOWN.<T, RuntimeException>call(() -> transactions.<T>execute(status -> work.get()));
  }

  private static Dialogue dialogue() {
    return new Dialogue(
        Head.unmarked("0999", "host", "kommun").marked(SecrecyClass.OPEN),
        Dialogue.Kind.RESIDENT,
        Dialogue.Method.DIGITAL,
        "Trygg höst",
        null,
        new PartialDate("2026-09"),
        new PartialDate("2026-11"),
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        LocalDate.of(2026, 12, 1),
        null,
        null,
        null);
  }

  private static Contribution says(String words) {
    var voice =
        new Voice(
            Contribution.Feeling.UNSAFE,
            Theme.OTHER,
            words,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return TOWN.<Contribution, RuntimeException>call(
        () -> moderation().enter(DIALOGUE, Contribution.Entry.PAPER, voice));
  }

  private static VoiceModeration moderation() {
    return BENCH.the(VoiceModeration.class);
  }

  private static Contribution as(java.util.function.Supplier<Contribution> work) {
    return TOWN.<Contribution, RuntimeException>call(work::get);
  }

  @Test
  void whatIsTakenOutIsKeptClosedUntilItsDayAndThenDeleted() {
    var said = says("Grannen Kalle kör för fort");
    var read = ContributionChange.of(said).saying("En granne kör för fort").it();
    var stored = as(() -> moderation().decide(read));
    assertThat(stored.redacted()).isTrue();
    var kept = owner().sql("select text from contribution_original where contribution = ?");
    assertThat(kept.param(said.head().id()).query(String.class).single()).contains("Kalle");
    assertThatThrownBy(() ->
            BENCH
                .the(JdbcClient.class)
                .sql("select * from contribution_original")
                .query()
                .listOfRows())
        .hasStackTraceContaining("permission denied");
    var voices = BENCH.the(VoiceRepository.class);
    var today = LocalDate.now(BENCH.the(java.time.Clock.class));
    assertThat(voices.forgetOriginals(today)).isZero();
    assertThat(voices.forgetOriginals(today.plusDays(VoiceModeration.ORIGINAL_DAYS))).isEqualTo(1);
    assertThat(as(() -> moderation().contribution(said.head().id())).text())
        .isEqualTo("En granne kör för fort");
  }

  @Test
  void findsWhatSaysTheSameAndGivesItTheSameAnswer() {
    var one = says("Belysningen vid gångtunneln är trasig och det är mörkt");
    var other = says("Det är mörkt vid gångtunneln, belysningen är sönder");
    says("Fler bänkar i parken tack");
    var similar =
        TOWN.<List<VoiceModeration.Similar>, RuntimeException>call(
            () -> moderation().similar(other));
    assertThat(similar).hasSize(1);
    assertThat(similar.getFirst().contribution().id()).isEqualTo(one.head().id());
    assertThat(similar.getFirst().words()).contains("gångtunneln", "mörkt");
    var joined =
        as(() -> moderation().join(other.head().id(), other.head().version(), one.head().id()));
    assertThat(joined.joined()).isEqualTo(ThreadObject.<Contribution>ref(one));
    assertThatThrownBy(() ->
            as(() -> moderation().join(one.head().id(), one.head().version(), other.head().id())))
        .isInstanceOf(Refused.Rule.class);
  }

  @Test
  void declinedNeedsAReasonAndLedToNeedsWhatItLedTo() {
    var said = says("Fler hundbajspåsar");
    for (var state : List.of(Contribution.State.DECLINED, Contribution.State.LED_TO)) {
      var decided = ContributionChange.of(said).decided(state, null, null, LedTo.NOTHING);
      assertThatThrownBy(() -> as(() -> moderation().decide(decided)))
          .isInstanceOf(Refused.Rule.class);
    }
    var declined =
        ContributionChange.of(said)
            .decided(
                Contribution.State.DECLINED, Contribution.Reason.NOT_SAFETY, null, LedTo.NOTHING);
    assertThat(as(() -> moderation().decide(declined)).reason())
        .isEqualTo(Contribution.Reason.NOT_SAFETY);
  }

  @Test
  void aDialogueTakesVoicesOnlyWhileItIsOpenAndReleased() {
    var voices = BENCH.the(VoiceRepository.class);
    var voice =
        new Voice(
            Contribution.Feeling.SAFE,
            Theme.TRUST,
            "Det känns bra",
            null,
            new java.math.BigDecimal("59.3774523"),
            new java.math.BigDecimal("17.0321191"),
            List.of(Contribution.Hour.DAY),
            Sex.WOMAN,
            Age.FROM_30,
            "sv");
    var inside = LocalDate.of(2026, 10, 7);
    assertThat(voices.receive("0999", "host", inside, hash('a'), voice)).isFalse();
    owner().sql("update dialogue set released = now()").update();
    assertThat(voices.receive("0999", "host", LocalDate.of(2026, 8, 31), hash('a'), voice))
        .isFalse();
    assertThat(voices.receive("0999", "host", LocalDate.of(2026, 12, 1), hash('a'), voice))
        .isFalse();
    assertThat(voices.receive("0999", "host", inside, hash('a'), voice)).isTrue();
    var stored =
        owner()
            .sql("select latitude, week from contribution where receipt_hash = ?")
            .param(hash('a'));
    assertThat(stored.query().singleRow().get("week")).hasToString("2026-10-05");
    assertThat(stored.query().singleRow().get("latitude")).hasToString("59.377");
    assertThat(voices.receipt(hash('a')).orElseThrow().state())
        .isEqualTo(Contribution.State.RECEIVED);
    assertThat(voices.receipt(hash('b'))).isEmpty();
  }

  @Test
  void whatItLedToIsNamedOnTheReceiptOnlyWhenEverybodyMayReadOfIt() {
    owner().sql(WALKED_AND_PROMISED).update();
    var said = says("Lyktan vid bryggan lyser inte");
    owner()
        .sql("update contribution set receipt_hash = ? where id = ?")
        .params(hash('c'), said.head().id())
        .update();
    var ledTo = new LedTo(null, null, new Ref<>(700), new Ref<>(700));
    var decided = ContributionChange.of(said).decided(Contribution.State.LED_TO, null, null, ledTo);
    assertThat(as(() -> moderation().decide(decided)).ledTo()).isEqualTo(ledTo);
    var closed = receipt('c');
    assertThat(closed.acted()).isTrue();
    assertThat(closed.activity()).isNull();
    assertThat(closed.measure()).isNull();
    assertThat(closed.measureWalkRef()).isNull();
    release("activity", "measure", "observation");
    assertThat(receipt('c').activity()).isEqualTo("Vuxna vandrar");
    assertThat(receipt('c').activityPromiseRef()).isNull();
    assertThat(receipt('c').measure()).isNull();
    release("promise", "walk");
    assertThat(receipt('c').activityPromiseRef()).isEqualTo("lofte");
    assertThat(receipt('c').measure()).isEqualTo("Laga lyktan");
    assertThat(receipt('c').measureWalkRef()).isEqualTo("vandring");
    owner().sql("update measure set decision = 'INVESTIGATE'").update();
    assertThat(receipt('c').measure()).isNull();
  }

  @Test
  void whatIsNotThereCannotBeWhatAContributionLedTo() {
    var said = says("Bänken vid stationen är trasig");
    var gone = new LedTo(null, null, null, new Ref<>(987_654));
    var decided = ContributionChange.of(said).decided(Contribution.State.LED_TO, null, null, gone);
    assertThatThrownBy(() -> as(() -> moderation().decide(decided)))
        .isInstanceOf(Refused.Rule.class)
        .hasMessageContaining("ledToGone");
  }

  private static Answered receipt(char letter) {
    return BENCH.the(VoiceRepository.class).receipt(hash(letter)).orElseThrow();
  }

  private static void release(String... tables) {
    for (var table : tables) {
      owner().sql("update " + table + " set secrecy = 'OPEN', released = now()").update();
    }
  }

  private static final String WALKED_AND_PROMISED =
      """
      with document as (insert into promise_document (id, municipality, ref, owner, title, starts, ends)
          values (700, '0999', 'period', 'kommun', 'Löfte 2026', '2026', '2026') returning id),
        promise as (insert into promise (id, municipality, ref, owner, document, text)
          select 700, '0999', 'lofte', 'kommun', id, 'Trygga bryggor' from document returning id, document),
        activity as (insert into activity (id, municipality, ref, owner, document, promise, text)
          select 700, '0999', 'aktivitet', 'kommun', document, id, 'Vuxna vandrar' from promise returning id),
        walk as (insert into walk (id, municipality, ref, owner, activity, title, kind)
          select 700, '0999', 'vandring', 'kommun', id, 'Bryggan', 'SAFETY' from activity returning id),
        observation as (insert into observation (id, municipality, ref, owner, walk, feeling, category)
          select 700, '0999', 'iakttagelse', 'kommun', id, 'UNSAFE', 'LIGHT' from walk returning id)
      insert into measure (id, municipality, ref, owner, observation, text, decision)
        select 700, '0999', 'atgard', 'kommun', id, 'Laga lyktan', 'YES' from observation
      """;

  private static String hash(char letter) {
    return String.valueOf(letter).repeat(64);
  }

  @Test
  void suggestsAThemeByItsWordsAlsoInsideLongerOnes() {
    var found = ThemeWords.of("Trimmade mopeder och A-traktorer kör för fort förbi skolgården");
    assertThat(found.getFirst().theme()).isEqualTo(Theme.TRAFFIC);
    assertThat(found.getFirst().words()).contains("mopeder", "fort");
    assertThat(ThemeWords.of("Jag vet inte")).isEmpty();
  }

  @Test
  void aCodeIsTheSameHoweverItIsTyped() {
    assertThat(Receipt.typed("7k3mx 2qw9t")).isEqualTo(Receipt.typed("7K3MX-2QW9T"));
    assertThat(Receipt.typed("OIL12-34567").code()).isEqualTo("0111234567");
    assertThat(Receipt.typed("för kort").wellFormed()).isFalse();
  }
}
