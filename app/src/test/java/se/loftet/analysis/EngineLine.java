package se.loftet.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// `engine run` as typed, with files of its own in a folder.
final class EngineLine {
  static final Path ORACLES = Path.of("../engine/src/test/oracles");

  private final Path folder;
  private final StringWriter printed = new StringWriter();

  EngineLine(Path folder) {
    this.folder = folder;
  }

  /// Where the results go.
  Path out() {
    return folder.resolve("out");
  }

  String printed() {
    return printed.toString();
  }

  int run(String... arguments) {
    var writer = new PrintWriter(printed);
    return new CommandLine(new EngineCommand()).setOut(writer).setErr(writer).execute(arguments);
  }

  /// Runs a method on texts; `rows` are left out where empty.
  int of(String method, String params, String rows) throws IOException {
    Files.writeString(folder.resolve("params.json"), params);
    if (!rows.isEmpty()) {
      Files.writeString(folder.resolve("rows.csv"), rows);
    }
    return files(
        method, folder.resolve("params.json"), folder.resolve("rows.csv"), !rows.isEmpty());
  }

  /// Runs a reference case.
  int ofCase(String path) {
    var at = ORACLES.resolve(path);
    var rows = at.resolve("input.csv");
    return files(
        path.substring(0, path.indexOf('/')), at.resolve("params.json"), rows, Files.exists(rows));
  }

  private int files(String method, Path params, Path rows, boolean hasRows) {
    var line =
        new ArrayList<>(
            List.of("run", method, "--params", params.toString(), "--out", out().toString()));
    if (hasRows) {
      line.addAll(List.of("--input", rows.toString()));
    }
    return run(line.toArray(String[]::new));
  }

  static String params(String path) throws IOException {
    return Files.readString(ORACLES.resolve(path).resolve("params.json"));
  }

  static String rows(String path) throws IOException {
    var rows = ORACLES.resolve(path).resolve("input.csv");
    return Files.exists(rows) ? Files.readString(rows) : "";
  }
}
