package se.loftet.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import se.loftet.platform.Refused;

/// A request that was not answered as asked: the status and the words that say why.
///
/// @param code message key of the sentence; the general one of the status when it has none
/// @param values what the sentence names, in the order of their keys
/// @param incident names the log row, blank when nothing went wrong on our side
record Problem(int status, String code, Collection<Object> values, String incident) {

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
          case Refused.Rule no -> 422;
        };
    var values =
        refused instanceof Refused.Rule
            ? new ArrayList<>(new TreeMap<>(refused.details()).values())
            : List.<Object>of();
    return new Problem(status, refused.code(), values, "");
  }

  static Problem incident(int status, String incident) {
    return new Problem(status, "", List.of(), incident);
  }
}
