package se.loftet.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.loftet.cli.DemoTown;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.support.RunningApplication;

/// The demo's Strängnäs with a coordinator, seen on a telephone.
final class Strangnas implements AutoCloseable {
  static final int PHONE = 390;
  private static final String CODE = "0486";
  final RunningApplication application = RunningApplication.start();
  final Page staff;

  Strangnas() {
    DemoTown.load(application);
    person("samordnare");
    staff = Browsing.reader(PHONE).newPage();
    staff.navigate(application.url("/logga-in"));
    staff.fill("input[name=login]", "samordnare");
    staff.fill("input[name=password]", "lösenord");
    Browsing.send(staff, "main button");
    staff.waitForURL("**/arbete/**");
  }

  private void person(String login) {
    var owner = JdbcClient.create(application.bean(Database.class).owner());
    long id =
        owner
            .sql(
                "insert into staff (login, display_name, password_hash) values (?, ?, ?) returning"
                    + " id")
            .params(login, login, application.bean(PasswordEncoder.class).encode("lösenord"))
            .query(Long.class)
            .single();
    owner
        .sql(
            "insert into role_grant (staff, role, municipality, party)"
                + " values (?, 'COORDINATOR', ?, 'kommun')")
        .params(id, CODE)
        .update();
  }

  LocalDate today() {
    return LocalDate.now(application.clock);
  }

  /// A page of the workplace.
  void goes(String path) {
    staff.navigate(application.url("/arbete/strangnas" + path));
  }

  String url(String path) {
    return application.url("/strangnas" + path);
  }

  /// Whether everybody can read the page.
  boolean opens(String path) {
    try (BrowserContext reader = Browsing.reader(PHONE)) {
      var answer = reader.newPage().navigate(url(path));
      return answer != null && answer.status() == 200;
    }
  }

  /// No fault of accessibility, nothing wider than the telephone; and a picture for who wants one.
  static void sound(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    assertThat(Browsing.overflow(page)).as(name).isZero();
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  void sound(String name) {
    sound(staff, name);
  }

  @Override
  public void close() {
    staff.context().close();
    application.close();
  }
}
