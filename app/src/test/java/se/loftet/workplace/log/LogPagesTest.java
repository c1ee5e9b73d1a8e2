package se.loftet.workplace.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogPagesTest {
  @Test
  void aMunicipalityWithoutAnythingToLogOnHasAnEmptyList() {
    assertThat(LogPages.ordered(List.of(), "")).isEmpty();
    assertThat(LogPages.likely(List.of(), "17")).isEmpty();
  }
}
