package se.loftet.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A second Java process on the test's class path, to be killed.
public final class Child implements AutoCloseable {
  private static final Path ERRORS =
      Path.of("target/child-" + System.getProperty("fork", "0") + ".log");
  private final Process process;
  private final BufferedReader lines;

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  public static Child start(Class<?> main, String... arguments) {
    return start(256, main, arguments);
  }

  /// With a heap of so many megabytes.
  public static Child start(int heap, Class<?> main, String... arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx" + heap + "m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
    words.addAll(List.of(arguments));
    try {
      return new Child(new ProcessBuilder(words).redirectError(ERRORS.toFile()).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rest of the first line that starts so.
  public String await(String start) {
    return awaitLine(start, line -> {}).substring(start.length()).strip();
  }

  /// The first line that starts so; the lines before it go to `passed`.
  public String awaitLine(String start, Consumer<String> passed) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(start)) {
          return line;
        }
        passed.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the child ended before it said " + start + ", see " + ERRORS);
  }

  /// What it has said and nobody read, to its end.
  public List<String> rest() {
    return lines.lines().toList();
  }

  /// As `kill -9`; what it said before can still be read.
  public void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
