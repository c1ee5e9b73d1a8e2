package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.support.Browsing;

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

  static void keep(String name, byte[] bytes) throws IOException {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      Files.write(Path.of(folder, name), bytes);
    }
  }

  /// Every screen of a walk is accessible and fits a narrow phone; its picture is kept on request.
  static void picture(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    var size = page.viewportSize();
    page.setViewportSize(320, size.height);
    assertThat(Browsing.overflow(page)).as(name + " at 320").isZero();
    var folder = System.getProperty("pictures");
    if (folder != null) {
      shot(page, folder, name + "-320");
    }
    page.setViewportSize(size.width, size.height);
    if (folder != null) {
      shot(page, folder, name);
    }
  }

  private static void shot(Page page, String folder, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
  }
}
