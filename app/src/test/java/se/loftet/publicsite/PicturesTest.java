package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.core.io.ClassPathResource;
import se.loftet.support.Browsing;
import se.loftet.support.RunningApplication;
import se.loftet.threadfile.ThreadFiles;

/// Takes the pictures of the README: `mvn -pl app -am test -Dtest=PicturesTest
/// -Dpictures=docs/pictures -Dsurefire.failIfNoSpecifiedTests=false`. The folder is seen from the
/// root of the repository.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesTest {
  private static final Map<String, String> PAGES =
      Map.of(
          "start", "/",
          "municipality", "/strangnas",
          "period", "/strangnas/2017",
          "promise", "/strangnas/lofte/2019-4");

  @Test
  void picturesAreTakenOfTheMainPages() throws IOException {
    var folder = Path.of("..", System.getProperty("pictures"));
    Files.createDirectories(folder);
    try (var application = RunningApplication.start()) {
      for (var demo : List.of("strangnas", "eskilstuna")) {
        application
            .bean(ThreadFiles.class)
            .read(
                new ClassPathResource("demo/" + demo + ".yaml").getContentAsByteArray(),
                (n, all) -> {});
      }
      var pages = application.bean(PublicPages.class);
      await().until(() -> pages.find("/strangnas/lofte/2019-4").isPresent());
      for (int width : List.of(390, 1280)) {
        try (var reader = Browsing.reader(width)) {
          var page = reader.newPage();
          for (var each : PAGES.entrySet()) {
            page.navigate(application.url(each.getValue()));
            var file = folder.resolve(each.getKey() + "-" + width + ".png");
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(file)
                    .setFullPage(Boolean.getBoolean("pictures.whole")));
            assertThat(Files.size(file)).isPositive();
          }
        }
      }
    }
  }
}
