package se.loftet.connector;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the sources are; another address can be set for each.
@Component
final class FeedAddresses {
  private final String police;
  private final String kolada;
  private final String scb;

  FeedAddresses(
      @Value("${loftet.connector.polisen}") String police,
      @Value("${loftet.connector.kolada}") String kolada,
      @Value("${loftet.connector.scb}") String scb) {
    this.police = police;
    this.kolada = kolada.replaceAll("/+$", "");
    this.scb = scb;
  }

  URI police() {
    return URI.create(police);
  }

  URI kolada(String municipality, String measures) {
    return URI.create("%s/data/municipality/%s/kpi/%s".formatted(kolada, municipality, measures));
  }

  /// Whether an address is on the server the first page came from.
  boolean kolada(URI next) {
    return URI.create(kolada).getAuthority().equals(next.getAuthority());
  }

  URI scb() {
    return URI.create(scb);
  }
}
