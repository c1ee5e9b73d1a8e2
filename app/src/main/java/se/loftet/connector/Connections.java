package se.loftet.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Job;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.Unreadable;

/// Turns sources on and off and fetches them. What is fetched is taken in as a file is: all or
/// nothing, as a revision of what came before.
@Service
public class Connections {
  private final ConnectionRepository connections;
  private final FeedReader reader;
  private final Imports imports;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Map<String, Job<Connection>> running = new ConcurrentHashMap<>();

  Connections(
      ConnectionRepository connections,
      FeedReader reader,
      Imports imports,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.connections = connections;
    this.reader = reader;
    this.imports = imports;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Every source there is, as the asker's party has it.
  public List<Connection> list() {
    Acting.require(Right.EDIT);
    return Arrays.stream(Feed.values()).map(feed -> get(Acting.now().party(), feed)).toList();
  }

  private Connection get(String party, Feed feed) {
    var found = transaction.execute(status -> connections.find(party, feed).orElse(null));
    return found == null ? Connection.fresh(feed) : found;
  }

  /// Turns a source on or off.
  ///
  /// @param measures ids of Kolada's key figures, in any order, with blanks or commas between
  public void turn(Feed feed, boolean active, String measures) {
    Acting.require(Right.EDIT);
    var wanted = feed == Feed.KOLADA ? Measures.of(measures) : "";
    if (active && feed == Feed.KOLADA && wanted.isEmpty()) {
      throw new Refused.Rule("connector.needMeasures");
    }
    transaction.executeWithoutResult(
        status -> connections.turn(Acting.now().party(), feed, active, wanted));
  }

  /// Begins to fetch a source now; asked twice, it is done once. What goes wrong is kept and told,
  /// and changes nothing else.
  public Job<Connection> fetch(Feed feed) {
    Acting.require(Right.EDIT);
    var party = Acting.now().party();
    if (!get(party, feed).active()) {
      throw new Refused.Rule("connector.off");
    }
    return running.computeIfAbsent(
        name(party, feed), any -> Job.start(job -> fetched(party, feed)));
  }

  private Connection fetched(String party, Feed feed) {
    try {
      fetch(party, feed);
      return get(party, feed);
    } finally {
      running.remove(name(party, feed));
    }
  }

  /// Whether the asker's party fetches it just now.
  public boolean busy(Feed feed) {
    return running.containsKey(name(Acting.now().party(), feed));
  }

  private static String name(String party, Feed feed) {
    return String.join(" ", Acting.now().municipality(), party, feed.name());
  }

  /// Fetches what is due, of every party of the municipality.
  void round() {
    var all = transaction.execute(status -> connections.all());
    for (var owned : all == null ? List.<ConnectionRepository.Owned>of() : all) {
      if (owned.connection().due(clock.instant())) {
        fetch(owned.party(), owned.connection().feed());
      }
    }
  }

  private void fetch(String party, Feed feed) {
    try {
      var answer = reader.read(get(party, feed), Acting.now().municipality());
      var dataSet = answer.bytes() == null ? null : taken(party, feed, answer.bytes());
      transaction.executeWithoutResult(
          status -> connections.succeeded(party, feed, clock.instant(), answer, dataSet));
    } catch (SourceFault fault) {
      transaction.executeWithoutResult(
          status -> connections.failed(party, feed, clock.instant(), fault));
    }
  }

  private @Nullable Long taken(String party, Feed feed, byte[] bytes) {
    try {
      var file = Files.createTempFile("loftet-fetched", "");
      try {
        Files.write(file, bytes);
        return taken(party, feed, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private Long taken(String party, Feed feed, Path file) throws IOException {
    try {
      var name = feed.mapping() + (feed == Feed.POLICE ? ".json" : ".csv");
      var wishes = new Wishes(null, null, null, feed.mapping());
      var order = imports.order(Source.of(file, name), wishes, SecrecyClass.INTERNAL, party);
      if (!order.mapping().name().equals(feed.mapping())) {
        throw new SourceFault(
            "changedFields", String.join(", ", order.mapping().columns().keySet()));
      }
      return imports.take(order, rows -> {}, () -> false).dataSet().id();
    } catch (Unreadable unreadable) {
      throw new SourceFault("broken");
    } catch (Refused.Rule rule) {
      throw new SourceFault("refused", rule.details().getOrDefault("ref", Map.of()));
    }
  }
}
