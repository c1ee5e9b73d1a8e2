package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FirstPagesTest {
  private static final PreparedPage PAGE = PreparedPage.of(new byte[] {1}, "sv");
  private final PublicPages pages = new PublicPages();

  private CompletableFuture<Optional<PreparedPage>> asked(String address) {
    return CompletableFuture.supplyAsync(() -> pages.await(address));
  }

  @Test
  void whoAsksForAPageThatIsStillToBeMadeGetsItWhenItIsThere() {
    pages.first().expect(List.of("strangnas", "eskilstuna"));
    var asked = asked("/en/strangnas/2019");
    await().until(() -> pages.first().wished("strangnas"));
    assertThat(pages.first().wished("eskilstuna")).isFalse();
    assertThat(asked).isNotDone();
    pages.replace("0486", Map.of("/en/strangnas/2019", PAGE));
    assertThat(asked.join()).contains(PAGE);
  }

  @Test
  void nobodyWaitsForWhatIsNoPublicPage() {
    pages.first().expect(List.of("strangnas"));
    assertThat(pages.await("/arbete/strangnas")).isEmpty();
    assertThat(pages.await("/loftet.css")).isEmpty();
    assertThat(pages.await("/health/live")).isEmpty();
  }

  @Test
  void nobodyWaitsOnceAllAreMadeOrCannotBe() {
    pages.first().expect(List.of("strangnas"));
    var asked = asked("/strangnas/finns-inte");
    await().until(() -> pages.first().wished("strangnas"));
    pages.first().finish();
    assertThat(asked.join()).isEmpty();
    assertThat(pages.await("/strangnas/finns-inte")).isEmpty();
  }
}
