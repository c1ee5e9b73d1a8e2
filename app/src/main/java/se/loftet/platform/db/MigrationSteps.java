package se.loftet.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The steps of the schema that this program knows, `db/migration/V60__thread_file.sql`.
///
/// @param newest version of the last step, `60`
/// @param fingerprint SHA-256 over the names and texts of all
record MigrationSteps(String newest, String fingerprint) {
  static MigrationSteps read() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
      var sorted =
          Arrays.stream(files).sorted(Comparator.comparingInt(MigrationSteps::version)).toList();
      var hash = MessageDigest.getInstance("SHA-256");
      for (var file : sorted) {
        hash.update(name(file).getBytes(StandardCharsets.UTF_8));
        hash.update(file.getContentAsByteArray());
      }
      return new MigrationSteps(
          Integer.toString(version(sorted.getLast())), HexFormat.of().formatHex(hash.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException("the migrations cannot be read", e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String name(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }

  private static int version(Resource file) {
    var name = name(file);
    return Integer.parseInt(name, 1, name.indexOf("__"), 10);
  }
}
