package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.loftet.platform.web.Text;
import se.loftet.platform.web.Words;

class TextTest {
  private static final Pattern USED =
      Pattern.compile("text(?:\\(\\))?\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void everySwedishTextHasAnEnglishOneAndTheReverse() {
    assertThat(Words.of("_en").keys()).isEqualTo(Words.of("").keys());
  }

  @Test
  void everyTextInCodeAndTemplatesExists() throws IOException {
    assertThat(missing(Path.of("src/main/jte"))).isEmpty();
    assertThat(missing(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void everyTextCanBeFormatted() {
    for (var language : new String[] {"", "_en"}) {
      for (var key : Words.of(language).keys()) {
        assertThat(new MessageFormat(Words.of(language).get(key)).format(new Object[9]))
            .as(key)
            .isNotBlank();
      }
    }
  }

  private static Set<String> missing(Path folder) throws IOException {
    var missing = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var used = USED.matcher(Files.readString(file));
        while (used.find()) {
          if (!Text.in(Text.SWEDISH).has(used.group(1))) {
            missing.add(folder.relativize(file) + ": " + used.group(1));
          }
        }
      }
    }
    return missing;
  }
}
