package se.loftet.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowsingTest {
  @Test
  void findsWhatIsPlanted() {
    try (var reader = Browsing.reader(320)) {
      var page = reader.newPage();
      page.setContent("<html lang=sv><title>x</title><main><img src=x.png></main></html>");
      assertThat(Browsing.violations(page)).singleElement().asString().startsWith("image-alt");
      assertThat(Browsing.overflow(page)).isZero();
      page.setContent("<html lang=sv><title>x</title><main><pre>" + "x".repeat(400) + "</html>");
      assertThat(Browsing.overflow(page)).isPositive();
    }
  }

  @Test
  void theApplicationStartsWithTheClockOfTheTest() {
    try (var application = RunningApplication.start()) {
      assertThat(application.bean(java.time.Clock.class).instant())
          .isEqualTo(RunningApplication.NOON);
      assertThat(application.url("/")).startsWith("http://127.0.0.1:");
    }
  }
}
