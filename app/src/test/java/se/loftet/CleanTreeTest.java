package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is in the repository speaks of the product, and what the documents point at is there.
class CleanTreeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /// Folders of one machine, and package registries other than those the tools know themselves.
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(^|[\\s\"'=(`])/(wo"
              + "rk|ro"
              + "ot|home/[a-z]+)/|//reg"
              + "istry\\.[a-z]|repo[0-9]?\\.ma"
              + "ven|artif"
              + "actory|nex"
              + "us\\.",
          Pattern.MULTILINE);

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern MENTIONED =
      Pattern.compile("(?<![\\w/.-])((?:bin|bench|docs)/[\\w./-]*\\w)");

  private static List<Path> tracked() {
    try {
      var process = new ProcessBuilder("git", "ls-files", "-z").directory(ROOT.toFile()).start();
      var names =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return names
          .lines()
          .flatMap(line -> java.util.Arrays.stream(line.split("\0")))
          .filter(name -> !name.isBlank())
          .map(ROOT::resolve)
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException notText) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noFileNamesAMachineOrARegistry() {
    var found = new ArrayList<String>();
    for (var file : tracked()) {
      var foreign = FOREIGN.matcher(text(file));
      if (foreign.find()) {
        found.add(ROOT.relativize(file) + ": " + foreign.group().strip());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingMadeByRunningIsKept() {
    assertThat(tracked())
        .noneMatch(file -> file.toString().matches(".*/(target|\\.loftet|\\.demo)/.*"))
        .noneMatch(file -> file.toString().endsWith(".password"));
  }

  @Test
  void everyLinkOfADocumentLeadsSomewhere() {
    var broken = new ArrayList<String>();
    for (var file : documents()) {
      var link = LINK.matcher(text(file));
      while (link.find()) {
        var target = link.group(1);
        if (!target.matches("[a-z]+:.*")
            && !Files.exists(file.resolveSibling(target).normalize())) {
          broken.add(ROOT.relativize(file) + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyCommandAndDocumentThatIsNamedExists() {
    var missing = new ArrayList<String>();
    for (var file : documents()) {
      var named = MENTIONED.matcher(text(file));
      while (named.find()) {
        if (!Files.exists(ROOT.resolve(named.group(1)))) {
          missing.add(ROOT.relativize(file) + ": " + named.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTestThatADocumentNamesExists() throws IOException {
    var named = Pattern.compile("`([A-Z]\\w+Test)`");
    Set<String> there;
    try (var files = Files.walk(ROOT.resolve("app/src/test/java"))) {
      there =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(java.util.stream.Collectors.toSet());
    }
    for (var document : List.of("docs/reliability.md", "docs/performance.md", "ARCHITECTURE.md")) {
      var test = named.matcher(text(ROOT.resolve(document)));
      while (test.find()) {
        assertThat(there).as(document).contains(test.group(1));
      }
    }
  }

  private static List<Path> documents() {
    return tracked().stream()
        .filter(file -> file.toString().endsWith(".md"))
        .filter(file -> !file.toString().contains("/oracles/"))
        .toList();
  }
}
