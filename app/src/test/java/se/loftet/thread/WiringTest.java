package se.loftet.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.loftet.picture.Editions;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.support.Workbench;

/// The application itself puts the services together, each in a transaction of its own.
class WiringTest {
  @Test
  void eachServiceWorksAsTheApplicationWiresIt() {
    try (var bench = new Workbench()) {
      assertThat(bench.the(Editions.class).procedure()).isNotNull();
      Acting.system("0486")
          .run(() -> {
            assertThatThrownBy(() -> bench.the(YearTurn.class).missing(new Ref<>(1)))
                .isInstanceOf(Refused.NotFound.class);
            assertThatThrownBy(() -> bench.the(Publication.class).preview(new Ref<>(1)))
                .isInstanceOf(Refused.NotFound.class);
            assertThatThrownBy(() ->
                    bench.the(se.loftet.promise.Formalities.class).documents().refer(new Ref<>(1)))
                .isInstanceOf(Refused.NotFound.class);
          });
    }
  }
}
