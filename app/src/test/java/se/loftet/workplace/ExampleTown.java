package se.loftet.workplace;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.activity.Activity;
import se.loftet.activity.TrustFactor;
import se.loftet.agreement.Agreement;
import se.loftet.evidence.Evidence;
import se.loftet.law.LawRecord;
import se.loftet.municipality.Party;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.Target;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.Share;
import se.loftet.support.Authenticator;
import se.loftet.support.Browsing;
import se.loftet.support.Desk;
import se.loftet.support.RunningApplication;

/// The application with one invented municipality, Ekeby, whose thread has holes, and its people.
public final class ExampleTown implements AutoCloseable {
  public static final String CODE = "0999";
  public static final String SLUG = "ekeby";
  public static final String PASSWORD = "lösenord";
  public final RunningApplication application = RunningApplication.start();
  public final Store store = application.bean("store", Store.class);
  private final Map<String, String> secrets = new HashMap<>();
  private final JdbcClient owner = JdbcClient.create(application.bean(Database.class).owner());
  private final TransactionTemplate transaction =
      new TransactionTemplate(
          application.bean("transactionManager", PlatformTransactionManager.class));

  public ExampleTown() {
    owner
        .sql("insert into municipality (code, name, slug) values (?, 'Ekeby kommun', ?)")
        .params(CODE, SLUG)
        .update();
  }

  public <T> T work(Supplier<T> work) {
    return Acting.system(CODE)
        .<T, RuntimeException>call(
            () -> java.util.Objects.requireNonNull(transaction.execute(s -> work.get())));
  }

  /// Work done on behalf of one of the two parties.
  public <T> T as(String party, Supplier<T> work) {
    return Desk.person(CODE, party)
        .<T, RuntimeException>call(
            () -> java.util.Objects.requireNonNull(transaction.execute(s -> work.get())));
  }

  /// States by the law who leads the work and whom residents turn to.
  public void ledByTheLaw() {
    add(duty("namnd", LawRecord.Kind.LEADING_BODY, "Kommunstyrelsen", null));
    add(duty("funktion", LawRecord.Kind.COORDINATION, null, "trygghet@ekeby.example"));
  }

  private static LawRecord duty(
      String ref, LawRecord.Kind kind, @Nullable String body, @Nullable String contact) {
    return new LawRecord(
        head(ref), kind, ref, null, body, null, null, null, null, null, contact, null, null);
  }

  /// What this person's reading left in the audit log, by the object's name.
  public List<String> traces(String login) {
    return owner
        .sql("select subject_id from audit_log where action = 'read' and actor = ?")
        .param(login)
        .query((row, n) -> String.valueOf(row.getString(1)))
        .list();
  }

  public long person(String login, String role, String party) {
    long id =
        owner
            .sql(
                "insert into staff (login, display_name, password_hash) values (?, ?, ?) returning"
                    + " id")
            .params(login, login, application.bean(PasswordEncoder.class).encode(PASSWORD))
            .query(Long.class)
            .single();
    owner
        .sql("insert into role_grant (staff, role, municipality, party) values (?, ?, ?, ?)")
        .params(id, role, CODE, party)
        .update();
    return id;
  }

  /// A browser of this width with the person logged in.
  public Page login(BrowserContext browser, String login) {
    var page = Browsing.login(browser.newPage(), application.url("/logga-in"), login, PASSWORD);
    page.waitForURL(address -> !address.endsWith("/logga-in"));
    secondFactor(page, login);
    return page;
  }

  /// Shows the code from the person's device; the first time the device is enrolled.
  private void secondFactor(Page page, String login) {
    if (page.url().endsWith("/logga-in/tvasteg")) {
      secrets.put(login, page.innerText("main code").replace(" ", ""));
    }
    if (page.locator("input[name=code]").count() > 0) {
      application.clock.pass(Duration.ofSeconds(30));
      page.fill(
          "input[name=code]",
          Authenticator.code(
              java.util.Objects.requireNonNull(secrets.get(login)), application.clock.instant()));
      Browsing.send(page, "main button");
    }
    page.waitForURL("**/arbete/**");
  }

  /// The same without JavaScript.
  public Page loginWithoutScript(int width, String login) {
    return login(
        Browsing.browser().newContext(Browsing.options(width).setJavaScriptEnabled(false)), login);
  }

  public Page login(int width, String login) {
    return login(Browsing.reader(width), login);
  }

  public String url(String path) {
    return application.url("/arbete/" + SLUG + path);
  }

  public <T extends ThreadObject> Ref<T> add(T object) {
    return ThreadObject.ref(work(() -> store.insert(object)));
  }

  public static Head head(String ref) {
    return Head.unmarked(CODE, ref, "kommun").marked(SecrecyClass.OPEN);
  }

  public Ref<Party> kommun = new Ref<>(0);
  public Ref<Party> polis = new Ref<>(0);
  public Ref<Place> centrum = new Ref<>(0);
  public Ref<Evidence> dialogue = new Ref<>(0);
  public Ref<Agreement> agreement = new Ref<>(0);
  public Ref<SituationPicture> picture = new Ref<>(0);
  public Ref<Problem> speeding = new Ref<>(0);
  public Ref<Cause> cause = new Ref<>(0);
  public Ref<PromiseDocument> document = new Ref<>(0);
  public Ref<FocusArea> traffic = new Ref<>(0);
  public Ref<Promise> walks = new Ref<>(0);
  public Ref<Promise> vague = new Ref<>(0);
  public Ref<Activity> patrol = new Ref<>(0);

  /// Fills the town; the period ends on 31 December 2025.
  public ExampleTown filled() {
    kommun = add(new Party(head("kommun"), Party.Kind.MUNICIPALITY, "Ekeby kommun", null));
    polis = add(new Party(head("polis"), Party.Kind.POLICE, "Lokalpolisområde Ekeby", null));
    centrum = place("centrum", "Ekeby centrum");
    place("hamnen", "Hamnen");
    place("norrby", "Norrby");
    place("soderby", "Söderby");
    new ExampleYear(this).fill();
    return this;
  }

  public Ref<Place> place(String ref, String name) {
    return add(
        new Place(
            head(ref),
            Place.Kind.LOCALITY,
            name,
            null,
            new BigDecimal("59.37"),
            new BigDecimal("17.03"),
            4200,
            2024,
            null));
  }

  public Ref<Promise> promise(String ref, String text, @Nullable Target target) {
    return add(
        new Promise(
            head(ref),
            document,
            text,
            List.of(traffic),
            List.of(
                new Share("kommun", "Går och skriver protokoll"), new Share("polis", "Går med")),
            "Trygghetssamordnaren",
            "I alla orter",
            List.of(centrum),
            null,
            target,
            null,
            null,
            null));
  }

  public Ref<Activity> activity(String ref, String text, String type, Ref<Promise> promise) {
    return add(
        new Activity(
            head(ref),
            document,
            promise,
            null,
            text,
            type,
            List.of("Trygghetssamordnaren", "Områdespolisen"),
            new PartialDate("2025-02"),
            new PartialDate("2025-11"),
            null,
            Activity.Status.ONGOING,
            null,
            List.of(cause),
            List.of(centrum),
            List.of(TrustFactor.CONTROL)));
  }

  @Override
  public void close() {
    application.close();
  }
}
