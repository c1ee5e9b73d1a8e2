package se.loftet.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the system refuses, and why. Turned into a page in one place.
public abstract sealed class Refused extends RuntimeException {
  private final String code;
  private final transient Map<String, Object> details;

  private Refused(String code, Map<String, Object> details) {
    super(code + " " + details);
    this.code = code;
    this.details = details;
  }

  /// The message key that says it to a person.
  public String code() {
    return code;
  }

  public Map<String, Object> details() {
    return details;
  }

  /// What the sentence of this code names, in the order of the details' keys.
  public List<Object> values() {
    return List.copyOf(new TreeMap<>(details).values());
  }

  /// There is no such object, or it is not for this reader: both look the same.
  public static final class NotFound extends Refused {
    public NotFound(String kind, Object id) {
      super("refused.notFound", Map.of("kind", kind, "id", id));
    }

    /// With a sentence of its own, where what was asked for is open to everyone anyway.
    public NotFound(String code, Map<String, Object> details) {
      super(code, details);
    }
  }

  /// The person may not do this.
  public static final class NotAllowed extends Refused {
    public NotAllowed(String action) {
      super("refused.notAllowed", Map.of("action", action));
    }
  }

  /// Somebody else changed the object since it was read.
  public static final class Changed extends Refused {
    public Changed(String kind, long id) {
      super("refused.changed", Map.of("kind", kind, "id", id));
    }
  }

  /// The question itself makes no sense; the sentence says what was expected.
  public static final class Misasked extends Refused {
    public Misasked(String code, Map<String, Object> details) {
      super(code, details);
    }
  }

  /// A rule of the domain says no.
  public static final class Rule extends Refused {
    public Rule(String code) {
      super(code, Map.of());
    }

    public Rule(String code, Map<String, Object> details) {
      super(code, details);
    }
  }
}
