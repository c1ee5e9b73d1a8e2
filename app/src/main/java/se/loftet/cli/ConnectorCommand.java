package se.loftet.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.loftet.connector.Connection;
import se.loftet.connector.Connections;
import se.loftet.connector.Feed;
import se.loftet.platform.web.Text;

/// Sources that are fetched by themselves, from the terminal: each is off until turned on, and is
/// fetched only while it is on, as on the page.
@Command(
    name = "connector",
    mixinStandardHelpOptions = true,
    description = "Turns sources that are fetched by themselves on and off, and fetches them.",
    subcommands = {
      ConnectorCommand.Listing.class,
      ConnectorCommand.On.class,
      ConnectorCommand.Off.class,
      ConnectorCommand.Fetch.class
    })
final class ConnectorCommand extends CommandGroup {
  private static final String FEEDS = "polisen, kolada or scb.";

  /// `connector list`.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Says of each source whether it is on, and how it went last.")
  static final class Listing implements Callable<Integer> {
    @Mixin private ConnectorOwner owner = new ConnectorOwner();

    @Override
    public Integer call() {
      return owner.with(connections -> {
        connections.list().forEach(each -> owner.out().println(told(each)));
        return 0;
      });
    }
  }

  private static String told(Connection connection) {
    var measures = connection.measures().isEmpty() ? "" : " " + connection.measures();
    var last =
        connection.succeeded() == null ? "never fetched" : "fetched " + connection.succeeded();
    var fault = connection.fault() == null ? "" : ". " + fault(connection.fault());
    return "%s %s%s, %s%s"
        .formatted(
            connection.feed().word(), connection.active() ? "on" : "off", measures, last, fault);
  }

  /// Kept as its code and, after a blank, its value.
  private static String fault(String kept) {
    var parts = kept.split(" ", 2);
    return Text.in(Text.ENGLISH)
        .of("connector.fault." + parts[0], parts.length > 1 ? parts[1] : "");
  }

  private static Connection now(Connections connections, Feed feed) {
    return connections.list().stream()
        .filter(each -> each.feed() == feed)
        .findFirst()
        .orElseThrow();
  }

  /// `connector on FEED`.
  @Command(
      name = "on",
      mixinStandardHelpOptions = true,
      description = "Turns a source on: it is fetched by the server when it is due.")
  static final class On implements Callable<Integer> {
    @Parameters(paramLabel = "FEED", description = FEEDS)
    private String feed = "";

    @Option(
        names = "--measures",
        split = ",",
        paramLabel = "ID",
        description = "Key figures of Kolada; those it had if none are given.")
    private @Nullable List<String> measures;

    @Mixin private ConnectorOwner owner = new ConnectorOwner();

    @Override
    public Integer call() {
      var wanted = owner.feed(feed);
      return owner.with(connections -> {
        var before = now(connections, wanted).measures();
        connections.turn(wanted, true, measures == null ? before : String.join(" ", measures));
        owner.out().println(told(now(connections, wanted)));
        return 0;
      });
    }
  }

  /// `connector off FEED`.
  @Command(
      name = "off",
      mixinStandardHelpOptions = true,
      description = "Turns a source off; what came from it stays.")
  static final class Off implements Callable<Integer> {
    @Parameters(paramLabel = "FEED", description = FEEDS)
    private String feed = "";

    @Mixin private ConnectorOwner owner = new ConnectorOwner();

    @Override
    public Integer call() {
      var wanted = owner.feed(feed);
      return owner.with(connections -> {
        connections.turn(wanted, false, now(connections, wanted).measures());
        owner.out().println(told(now(connections, wanted)));
        return 0;
      });
    }
  }

  /// `connector fetch FEED`.
  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = "Fetches a source that is on, now: exit 0 if it answered, else 1.")
  static final class Fetch implements Callable<Integer> {
    @Parameters(paramLabel = "FEED", description = FEEDS)
    private String feed = "";

    @Mixin private ConnectorOwner owner = new ConnectorOwner();

    @Override
    public Integer call() {
      var wanted = owner.feed(feed);
      return owner.with(connections -> {
        var fetched = Objects.requireNonNull(connections.fetch(wanted).outcome());
        owner.out().println(told(fetched));
        return fetched.fault() == null ? 0 : 1;
      });
    }
  }
}
