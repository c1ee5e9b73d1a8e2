package se.loftet.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import se.loftet.platform.Refused;

/// What an address of the open data asks for.
final class Asked {
  private static final int LONGEST = 40;

  private Asked() {}

  /// Refuses a parameter the address does not know, and says which it knows.
  static void only(HttpServletRequest request, HandlerMethod asked) {
    var known =
        Arrays.stream(asked.getMethodParameters())
            .filter(each -> each.hasParameterAnnotation(RequestParam.class))
            .map(each -> Objects.requireNonNull(each.getParameter().getName()))
            .toList();
    request.getParameterMap().keySet().stream()
        .filter(each -> !known.contains(each))
        .findFirst()
        .ifPresent(each -> refuse(each, known));
  }

  private static void refuse(String name, List<String> known) {
    var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    throw known.isEmpty()
        ? new Refused.Misasked("opendata.noParameters", Map.of("1", shown))
        : new Refused.Misasked(
            "opendata.parameter", Map.of("1", shown, "2", String.join(", ", known)));
  }

  /// A parameter without a value is as none.
  static @Nullable String orNothing(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
