package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final Pattern JAR =
      Pattern.compile(".*/repository/(?<group>.+)/[^/]+/[^/]+/[^/]+\\.jar");

  @Test
  void namesTheLicenceOfEveryLibrary() throws IOException {
    var notice = Files.readString(Path.of("../NOTICE.md"));
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var missing = new TreeSet<String>();
    for (var file : Arrays.asList(classPath.split(File.pathSeparator, -1))) {
      var jar = JAR.matcher(file);
      if (jar.matches()) {
        var group = jar.group("group").replace('/', '.');
        if (!notice.contains("`" + group + "`")) {
          missing.add(group);
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
