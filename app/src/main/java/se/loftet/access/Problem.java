package se.loftet.access;

import java.util.Collection;
import java.util.List;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.loftet.platform.Refused;

/// A request that was not answered as asked: the status and the words that say why.
///
/// @param code message key of the sentence; the general one of the status when it has none
/// @param values what the sentence names, in the order of their keys
/// @param incident names the log row, blank when nothing went wrong on our side
record Problem(int status, String code, Collection<Object> values, String incident) {

  private static final int LONGEST = 40;
  static final Problem NOT_ALLOWED = new Problem(403, "refused.notAllowed", List.of(), "");

  static Problem of(int status) {
    return new Problem(status, "", List.of(), "");
  }

  static Problem of(Refused refused) {
    int status =
        switch (refused) {
          case Refused.NotFound no -> 404;
          case Refused.NotAllowed no -> 403;
          case Refused.Changed no -> 409;
          case Refused.Misasked no -> 400;
          case Refused.Rule no -> 422;
        };
    return new Problem(status, refused.code(), refused.values(), "");
  }

  /// A part of the address that is of another type than it should be.
  static Problem of(MethodArgumentTypeMismatchException wrongType) {
    var expected = wrongType.getRequiredType();
    boolean number = expected == long.class || expected == int.class;
    return number
        ? new Problem(
            400,
            "error.notANumber",
            List.of(wrongType.getName(), shortened(String.valueOf(wrongType.getValue()))),
            "")
        : of(400);
  }

  private static String shortened(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }

  static Problem incident(int status, String incident) {
    return new Problem(status, "", List.of(), incident);
  }
}
