package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NegotiationTest {
  @Test
  void packsOnlyForWhoeverSaysSo() {
    assertThat(Negotiation.gzip(null)).isFalse();
    assertThat(Negotiation.gzip("identity")).isFalse();
    assertThat(Negotiation.gzip("deflate, gzip")).isTrue();
    assertThat(Negotiation.gzip("GZIP;q=0.5")).isTrue();
    assertThat(Negotiation.gzip("gzip;q=0.0, br")).isFalse();
    assertThat(Negotiation.gzip("*")).isTrue();
  }

  @Test
  void knowsATagWeaklyOrAmongOthers() {
    assertThat(Negotiation.known(null, "\"a\"")).isFalse();
    assertThat(Negotiation.known("*", "\"a\"")).isTrue();
    assertThat(Negotiation.known("\"b\", W/\"a\"", "\"a\"")).isTrue();
    assertThat(Negotiation.known("\"ab\"", "\"a\"")).isFalse();
  }
}
