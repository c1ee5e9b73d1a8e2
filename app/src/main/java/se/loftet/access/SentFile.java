package se.loftet.access;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A form can carry a file, or several, under the name of a field of words.
final class SentFile {
  private SentFile() {}

  static boolean in(@Nullable Object value) {
    var each =
        switch (value) {
          case Object[] several -> Stream.of(several);
          case Collection<?> several -> several.stream();
          case null, default -> Stream.ofNullable(value);
        };
    return each.anyMatch(MultipartFile.class::isInstance);
  }
}
