package se.loftet.connector;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks each source in its own way.
@Component
class FeedReader {
  private final PoliteClient client;
  private final FeedAddresses addresses;

  @Autowired
  FeedReader(
      FeedAddresses addresses, Clock clock, @Value("${loftet.connector.contact:}") String contact) {
    this(addresses, new PoliteClient(clock, Thread::sleep, agent(contact)));
  }

  FeedReader(FeedAddresses addresses, PoliteClient client) {
    this.addresses = addresses;
    this.client = client;
  }

  /// Who is asking; a header holds plain signs only.
  private static String agent(String contact) {
    var plain = contact.replaceAll("[^\\x20-\\x7e]|[()]", "").strip();
    return plain.isEmpty() ? "Loftet" : "Loftet (" + plain + ")";
  }

  /// The source's answer as a file that can be taken in; no bytes when nothing is new.
  Answer read(Connection connection, String municipality) {
    return switch (connection.feed()) {
      case POLICE ->
          client.get(
              Feed.POLICE, addresses.police(), connection.entityTag(), connection.modified());
      case KOLADA -> new KoladaFeed(client, addresses).fetch(municipality, connection.measures());
      case SCB -> new ScbFeed(client, addresses).fetch(municipality);
    };
  }
}
