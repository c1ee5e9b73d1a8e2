package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;
import se.loftet.support.Pictures;

/// What every part of a walk's story does with a screen: waits for it, holds it to the rules, keeps
/// its picture.
final class Screens {
  private Screens() {}

  static JdbcClient owner(ExampleTown town) {
    return JdbcClient.create(town.application.bean(Database.class).owner());
  }

  static String origin(ExampleTown town) {
    var url = town.application.url("/");
    return url.substring(0, url.length() - 1);
  }

  /// Public pages are made anew within a second of the change.
  static void await(Page page, String address, String words) {
    for (int i = 0; i < 100; i++) {
      page.navigate(address);
      if (page.content().contains(words)) {
        return;
      }
    }
    assertThat(page.innerText("body")).contains(words);
  }

  /// Every screen of a walk is accessible and fits a narrow phone; its picture is kept on request.
  static void picture(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    var size = page.viewportSize();
    page.setViewportSize(320, size.height);
    assertThat(Browsing.overflow(page)).as(name + " at 320").isZero();
    Pictures.keep(page, name + "-320");
    page.setViewportSize(size.width, size.height);
    Pictures.keep(page, name);
  }
}
