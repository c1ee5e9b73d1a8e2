package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import se.loftet.platform.model.PartialDate;

/// The fields of a form as somebody wrote them.
record Sent(HttpServletRequest request) {
  String word(String name) {
    @Nullable String raw = request.getParameter(name);
    return raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  @Nullable String orNothing(String name) {
    var word = word(name);
    return word.isEmpty() ? null : word;
  }

  boolean has(String name) {
    return !word(name).isEmpty();
  }

  /// A text file that came along, in UTF-8 or Latin-1; blank when there is none or it is longer.
  String file(String name, int mostBytes) {
    var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    var file = parts == null ? null : parts.getFile(name);
    if (file == null || file.getSize() > mostBytes) {
      return "";
    }
    try {
      return text(file.getBytes());
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherCode) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  int number(String name) {
    var word = word(name);
    return word.matches("\\d{1,9}") ? Integer.parseInt(word) : 0;
  }

  /// Nothing when it is not written or not a number.
  @Nullable Integer count(String name) {
    return word(name).matches("\\d{1,9}") ? (Integer) number(name) : null;
  }

  long id(String name) {
    var word = word(name);
    return word.matches("\\d{1,18}") ? Long.parseLong(word) : 0;
  }

  /// Nothing when it is not written or is no day.
  @Nullable PartialDate day(String name) {
    try {
      return has(name) ? PartialDate.of(LocalDate.parse(word(name))) : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(word(name))).findFirst();
  }
}
