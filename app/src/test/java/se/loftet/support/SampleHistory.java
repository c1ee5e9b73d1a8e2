package se.loftet.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.municipality.PoliceArea;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.SigningClaim;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;

/// A small history with every kind of hole in it, and closed texts that must never be seen.
public final class SampleHistory {
  public static final String CODE = "0486";
  public static final String CLOSED = "STANGDMARKERING";
  private static final Instant RELEASED = Instant.parse("2025-01-02T08:00:00Z");
  private final Store store;
  private final TransactionTemplate transaction;
  private final Municipalities municipalities;
  private final JdbcClient db;

  public SampleHistory(RunningApplication application) {
    store = application.bean("store", Store.class);
    transaction =
        new TransactionTemplate(
            application.bean("transactionManager", PlatformTransactionManager.class));
    municipalities = application.bean("municipalities", Municipalities.class);
    db = application.bean("db", JdbcClient.class);
  }

  /// Does this as the loader, who may bring what was signed elsewhere.
  public void run(Runnable work) {
    Acting.system(CODE)
        .run(() ->
            transaction.executeWithoutResult(status -> {
              db.sql("select set_config('loftet.loading', 'yes', true)")
                  .query(String.class)
                  .single();
              work.run();
            }));
  }

  public Store store() {
    return store;
  }

  public static Head open(String ref) {
    return Head.unmarked(CODE, ref, "kommun").marked(SecrecyClass.OPEN).released(RELEASED);
  }

  private static Head closed(String ref) {
    return Head.unmarked(CODE, ref, "kommun");
  }

  public void write() {
    run(() -> {
      db.sql("select set_config('loftet.loading', 'yes', true)").query(String.class).single();
      municipalities.save(
          new Municipality(
              CODE,
              "Strängnäs kommun",
              "strangnas",
              "212000-0365",
              "Södermanlands län",
              "Strängnäs kommun\ntrygghet@example.org",
              RELEASED,
              1,
              Map.of()));
      municipalities.save(
          new PoliceArea("eskilstuna", "Lokalpolisområde Eskilstuna", List.of(CODE)), RELEASED);
      store.insert(new Party(open("kommun"), Party.Kind.MUNICIPALITY, "Strängnäs kommun", null));
      store.insert(new Party(open("polis"), Party.Kind.POLICE, "Polisen", null));
      var places = places();
      closedThings();
      year2017();
      year2019(places);
      running();
    });
  }

  private List<Place> places() {
    return List.of(
        place("strangnas", "Strängnäs", "59.377", "17.035", 1),
        place("mariefred", "Mariefred", "59.26", "17.22", 2),
        place("laggesta", "Läggesta", "59.2462", "17.1742", 3),
        place("harad", "Härad", "59.37", "16.91", 4));
  }

  private Place place(String ref, String name, String latitude, String longitude, int position) {
    return store.insert(Bare.place(open(ref).at(position), name, latitude, longitude, "SCB"));
  }

  private void closedThings() {
    var hidden =
        store.insert(document(closed("hemligt"), CLOSED, "2020-01-01", "2020-12-31", null));
    store.insert(promise(closed("hemligt-1"), hidden, CLOSED, null, List.of(), List.of()));
    store.insert(evidence(closed("hemlig-kalla"), CLOSED, null));
    store.insert(Bare.place(closed("hemlig"), CLOSED, null, null, null));
  }

  private static PromiseDocument document(
      Head head,
      String title,
      String starts,
      String ends,
      @Nullable Ref<SituationPicture> picture) {
    return new PromiseDocument(
        head,
        title,
        new PartialDate(starts),
        new PartialDate(ends),
        null,
        picture,
        "Ökad känsla av trygghet",
        FormalState.PUBLISHED,
        List.of(new SigningClaim(new PartialDate(starts), null)),
        List.of(
            new Signatory(null, "Kommunchef", "Strängnäs kommun", "kommun", false),
            new Signatory(null, "Säkerhetschef", null, "kommun", true)),
        false,
        null,
        null,
        List.of(),
        null);
  }

  /// A period nobody has released yet.
  public static PromiseDocument later(String ref) {
    return document(closed(ref), "Medborgarlöfte 2023", "2023-01-01", "2023-06-30", null);
  }

  public static PromiseDocument released(String ref) {
    return document(open(ref), "Medborgarlöfte 2022", "2022-01-01", "2022-12-31", null);
  }

  private static Promise promise(
      Head head,
      PromiseDocument document,
      String text,
      @Nullable Target target,
      List<Share> shares,
      List<Place> places) {
    return new Promise(
        head,
        ThreadObject.ref(document),
        text,
        List.of(),
        shares,
        null,
        null,
        places.stream().map(ThreadObject::<Place>ref).toList(),
        null,
        target,
        null,
        null,
        null);
  }

  private static Evidence evidence(Head head, String title, @Nullable String published) {
    return Bare.evidence(head, SourceKind.PUBLICATION, title, "strangnas.se", published);
  }

  private void year2017() {
    var picture =
        store.insert(
            new SituationPicture(
                open("bild-2017"),
                SituationPicture.Kind.JOINT,
                null,
                "Lägesbild 2017",
                null,
                null,
                null,
                null,
                null,
                null,
                FormalState.PUBLISHED,
                List.of(),
                List.of()));
    var problem =
        store.insert(
            new Problem(
                open("p1"),
                ThreadObject.ref(picture),
                "Buskörning",
                "Fordon körs fort",
                null,
                List.of(),
                "kvällar",
                null,
                null,
                null,
                null,
                null));
    store.insert(
        new Problem(
            closed("p-hemligt"),
            ThreadObject.ref(picture),
            CLOSED,
            CLOSED,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null));
    var document =
        store.insert(
            document(
                open("2017"),
                "Medborgarlöfte 2017",
                "2017-02-01",
                "2017-12-31",
                ThreadObject.ref(picture)));
    var traffic = focus(document, "trafik", "Trafik", List.of(ThreadObject.ref(problem)));
    focus(document, "droger", "Droger", List.of());
    store.insert(
        Bare.activity(
            open("a1"),
            ThreadObject.ref(document),
            null,
            ThreadObject.ref(traffic),
            "Trafikkontroller"));
  }

  private FocusArea focus(
      PromiseDocument document, String ref, String title, List<Ref<Problem>> problems) {
    return store.insert(Bare.focus(open(ref), ThreadObject.ref(document), title, problems));
  }

  private void year2019(List<Place> places) {
    var document =
        store.insert(
            document(open("2019"), "Medborgarlöfte 2019", "2019-02-01", "2019-12-31", null));
    var followUp =
        store.insert(evidence(open("k1"), "Uppföljning av medborgarlöftet 2019", "2020-01-28"));
    var list =
        store.insert(evidence(open("k2"), "Fem trygghetsvandringar under 2019", "2019-12-17"));
    var shares = List.of(new Share("kommun", null), new Share("polis", "är med"));
    var walks =
        store.insert(
            promise(
                open("2019-4"),
                document,
                "Minst fyra trygghetsvandringar",
                atLeast(4),
                shares,
                List.of(places.get(2))));
    outcome("u1", walks, "4", null, followUp);
    outcome("u2", walks, "5", null, list);
    var mopeds =
        store.insert(
            promise(
                open("2019-6"),
                document,
                "Insatser mot trimmade mopeder",
                atLeast(2),
                List.of(new Share("polis", null)),
                List.of()));
    outcome("u3", mopeds, null, "insats genomförd", followUp);
    store.insert(
        promise(open("2019-3"), document, "Lokaler för utbildning", null, shares, List.of()));
    var activity =
        store.insert(
            Bare.activity(
                open("vandringar"),
                ThreadObject.ref(document),
                ThreadObject.ref(walks),
                null,
                "Vandringar"));
    log(open("l1"), activity, "Vandring i Läggesta");
    log(closed("l2"), activity, CLOSED);
  }

  private void log(Head head, Activity activity, String note) {
    store.insert(
        new LogEntry(
            head,
            ThreadObject.ref(activity),
            new PartialDate("2019-05"),
            new BigDecimal("1"),
            "trygghetssamordnare",
            null,
            null,
            note,
            null,
            false));
  }

  private static Target atLeast(int number) {
    return new Target(
        Target.Kind.COUNT, Target.Operator.AT_LEAST, BigDecimal.valueOf(number), "vandringar");
  }

  private void outcome(
      String ref, Promise promise, @Nullable String value, @Nullable String text, Evidence source) {
    store.insert(
        Bare.outcome(open(ref), ThreadObject.ref(promise), value, text, ThreadObject.ref(source)));
  }

  private void running() {
    var document =
        store.insert(
            document(open("2024"), "Medborgarlöfte 2024–2025", "2024-01-30", "2025-12-31", null));
    store.insert(
        promise(
            open("2024-1"),
            document,
            "Fältare och nattvandrare där unga rör sig",
            null,
            List.of(),
            List.of()));
    store.insert(
        Bare.followUp(
            open("uppf"),
            ThreadObject.ref(document),
            "Tertial 2 2025",
            "2025-05-01",
            "2025-08-31",
            LocalDate.of(2025, 10, 28),
            null));
  }
}
