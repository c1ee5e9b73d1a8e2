package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.loftet.activity.LogEntry;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Browsing;

/// Staff see a period as residents will, before it is released.
class PreviewTest {
  private static final Map<String, String> PAGES =
      Map.of("kommun", "", "period", "/2025", "lofte/2025-1", "/lofte/2025-1");
  private ExampleTown town;
  private FollowedTown followed;

  @BeforeEach
  void fill() {
    town = new ExampleTown().filled();
    followed = new FollowedTown(town);
    followed.publish(followed.before);
    town.person("samordnare", "COORDINATOR", "kommun");
    town.person("reporter", "UNIT_REPORTER", "kommun");
    town.add(
        new LogEntry(
            ExampleTown.head("stangd-logg").marked(SecrecyClass.PARTY),
            town.patrol,
            new PartialDate("2025-09-09"),
            null,
            "Endast polisen vet",
            null,
            null,
            null,
            null,
            false));
  }

  @AfterEach
  void close() {
    town.close();
  }

  private String said(Page page) {
    return page.innerText("main");
  }

  @Test
  void thePreviewSaysWhatThePublicPagesSayAfterTheRelease() {
    var page = town.login(1280, "samordnare");
    var before = new LinkedHashMap<String, String>();
    PAGES.forEach((preview, open) -> {
      page.navigate(town.url("/2025/forhandsvisning/" + preview));
      assertThat(page.innerText("aside")).contains("Förhandsvisning", "inte publicerat");
      before.put(open, said(page));
    });
    assertThat(before.values()).noneMatch(words -> words.contains("Endast polisen vet"));
    assertThat(before.get("/lofte/2025-1")).contains("Parterna litar på 5", "Två grupper gick");
    page.context().close();
    followed.publish(town.document);
    try (var resident = Browsing.reader(1280)) {
      var open = resident.newPage();
      await()
          .until(() -> open.navigate(town.application.url("/ekeby/lofte/2025-1")).status() == 200);
      before.forEach((path, words) -> {
        open.navigate(town.application.url("/ekeby" + path));
        assertThat(said(open)).as(path).isEqualTo(words);
      });
    }
  }

  @Test
  void aDraftIsShownAsItWouldBecomeAndItsPagesLinkToEachOther() {
    var page = town.login(390, "samordnare");
    page.navigate(town.url("/2026/forhandsvisning"));
    Browsing.send(page, "a:has-text('Se periodens sida')");
    assertThat(page.innerText("aside")).contains("Ett utkast");
    Browsing.send(page, "main a:has-text('minst 6 trygghetsvandringar')");
    assertThat(page.url()).endsWith("/2026/forhandsvisning/lofte/2026-1");
    assertThat(said(page)).contains("minst 6 trygghetsvandringar");
    page.context().close();
  }

  @Test
  void whoOnlyReportsSeesNoPreview() {
    var page = town.login(390, "reporter");
    for (var path : List.of("", "/period", "/kommun", "/lofte/2025-1")) {
      assertThat(page.navigate(town.url("/2025/forhandsvisning" + path)).status()).isEqualTo(403);
    }
    page.context().close();
  }
}
