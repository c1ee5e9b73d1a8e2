package se.loftet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.loftet.access.Staff;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Imports;
import se.loftet.finding.Findings;
import se.loftet.municipality.Municipalities;
import se.loftet.threadfile.ThreadFiles;

/// A fresh installation with the demo files, taken in by the same code as anybody's files.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Loads the demo into a fresh folder, prints its gaps and serves it.")
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "Prints the gaps and ends.")
  private boolean once;

  @Mixin private PortOption port = new PortOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var line = Objects.requireNonNull(spec).commandLine();
    var home = DemoHome.fresh(Path.of(base()));
    line.getErr().println("Loading the demo into " + home + " ...");
    try (var installation = Installation.open(settings(home))) {
      load(installation.the(ThreadFiles.class), line.getErr());
      DemoData.load(installation.the(Imports.class), line.getErr());
      DemoVoices.load(installation);
      DemoFindings.make(installation.the(Findings.class), installation.the(DataSets.class));
      serve(installation, home, line.getOut());
    }
    return 0;
  }

  private static String base() {
    return Objects.requireNonNullElse(System.getenv("LOFTET_DEMO"), ".demo");
  }

  /// Always the database in the demo's own folder, whatever the environment says; a password is
  /// enough on a machine of one's own.
  private static Map<String, String> settings(Path home) {
    return Map.of(
        "loftet.home", home.toString(),
        "loftet.db.url", "",
        "loftet.login.second-factor", "optional");
  }

  static void load(ThreadFiles threads, PrintWriter err) throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.yaml");
    var sorted = Arrays.stream(files).sorted(Comparator.comparing(DemoCommand::name)).toList();
    for (var file : sorted) {
      ImportCommand.load(threads, file.getContentAsByteArray(), name(file), err);
    }
  }

  private static String name(Resource file) {
    return Objects.requireNonNullElse(file.getFilename(), "");
  }

  private void serve(Installation installation, Path home, PrintWriter out)
      throws InterruptedException {
    var logins = logins(installation);
    try (var served = ServeCommand.start(served(home))) {
      installation.the(GapReport.class).print(out);
      out.println();
      out.println("Address: " + ServeCommand.address(served));
      out.print(logins);
      out.flush();
      if (!once) {
        ServeCommand.untilClosed(served);
      }
    }
  }

  private Map<String, Object> served(Path home) {
    var settings = new HashMap<String, Object>(settings(home));
    settings.put("logging.level.root", "WARN");
    settings.put("server.address", "127.0.0.1");
    if (once) {
      settings.put("server.port", 0);
    } else if (port.number() != null) {
      settings.put("server.port", port.number());
    }
    return settings;
  }

  /// Adds a person for each role and says how they log in.
  private static String logins(Installation installation) {
    var said = new StringWriter();
    var out = new PrintWriter(said);
    new DemoLogins(installation.the(Staff.class), installation.the(Municipalities.class))
        .print(out);
    out.flush();
    return said.toString();
  }
}
