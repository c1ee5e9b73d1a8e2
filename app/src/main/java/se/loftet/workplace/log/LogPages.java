package se.loftet.workplace.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.activity.LogSummary;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.platform.model.Target;
import se.loftet.platform.web.Text;

/// Puts the words of a language on the log.
final class LogPages {
  static final int LIKELY = 6;
  private static final int SHORT = 44;

  private LogPages() {}

  static List<Option> likely(List<Logging.Loggable> all, String chosen) {
    return options(ordered(all, chosen).stream().limit(LIKELY).toList(), chosen);
  }

  static List<Option> others(List<Logging.Loggable> all, String chosen) {
    return options(ordered(all, chosen).stream().skip(LIKELY).toList(), chosen);
  }

  /// The chosen one is always among the likely.
  static List<Logging.Loggable> ordered(List<Logging.Loggable> all, String chosen) {
    var ordered = new ArrayList<Logging.Loggable>();
    all.stream().filter(each -> id(each).equals(chosen)).forEach(ordered::add);
    all.stream().filter(each -> !id(each).equals(chosen)).forEach(ordered::add);
    return ordered.isEmpty() || all.indexOf(ordered.getFirst()) < LIKELY ? all : ordered;
  }

  private static List<Option> options(List<Logging.Loggable> some, String chosen) {
    return some.stream()
        .map(each -> new Option(id(each), name(each.activity()), id(each).equals(chosen)))
        .toList();
  }

  static String id(Logging.Loggable each) {
    return Long.toString(each.activity().head().id());
  }

  /// The type in one word if it has one, else the beginning of its text.
  static String name(Activity activity) {
    var type = activity.type();
    if (type != null && !type.isBlank()) {
      return type.substring(0, 1).toUpperCase(Text.SWEDISH) + type.substring(1);
    }
    var words = Labels.shortened(activity.text());
    return words.length() <= SHORT ? words : words.substring(0, SHORT).strip() + " …";
  }

  static List<LogPage.CountView> counts(Text text, List<Logging.Loggable> all, String chosen) {
    return all.stream()
        .map(each ->
            new LogPage.CountView(
                id(each),
                id(each).equals(chosen),
                each.document().title(),
                each.promise() == null ? null : Labels.shortened(each.promise().text()),
                text.of("log.soFar", each.log() == null ? 0 : each.log().entries()),
                left(text, target(each), each.log())))
        .toList();
  }

  private static @Nullable Target target(Logging.Loggable each) {
    if (each.activity().target() != null) {
      return each.activity().target();
    }
    return each.promise() == null ? null : each.promise().target();
  }

  /// How far it is to the target; an entry without a number counts as one time.
  private static String left(Text text, @Nullable Target target, @Nullable LogSummary log) {
    if (target == null || target.value() == null || target.operator() == null) {
      return text.of("log.noTarget");
    }
    var done = done(log);
    var unit = target.unit() == null ? "" : target.unit();
    var goal = text.of(target.operator()) + " " + text.number(target.value()) + " " + unit;
    var left = target.value().subtract(done);
    return switch (target.operator()) {
      case AT_MOST -> text.of("log.atMost", goal.strip(), done);
      case AT_LEAST, EXACTLY ->
          left.signum() > 0
              ? text.of("log.left", goal.strip(), done, left)
              : text.of("log.reached", goal.strip(), done);
    };
  }

  private static BigDecimal done(@Nullable LogSummary log) {
    if (log == null) {
      return BigDecimal.ZERO;
    }
    var sum = log.sum() == null ? BigDecimal.ZERO : log.sum();
    return sum.add(BigDecimal.valueOf(log.entries() - log.counted()));
  }

  static List<LogPage.FaultView> faults(Text text, Map<String, String> faults) {
    return faults.entrySet().stream()
        .map(fault -> new LogPage.FaultView(fault.getKey(), text.of(fault.getValue())))
        .toList();
  }
}
