package se.loftet.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import se.loftet.support.Browsing;

/// A page is sound: no fault of accessibility; and a picture of it for who wants one.
final class ResultPictures {
  private ResultPictures() {}

  private static void picture(Page page, String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  static void fine(Page page, String name) {
    assertThat(Browsing.violations(page)).as(name).isEmpty();
    picture(page, name);
  }
}
