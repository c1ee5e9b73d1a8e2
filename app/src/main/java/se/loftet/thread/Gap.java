package se.loftet.thread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// A link of the thread that is missing or not whole (lucka), and the object it is mended on.
///
/// @param kind the object's kind as addresses know it, `problem`
/// @param label what a person knows the object by
/// @param arguments what the sentence tells besides the label
public record Gap(
    GapCode code, String kind, long id, String ref, String label, List<Object> arguments) {

  public static Gap on(ThreadObject object, GapCode code, Object... arguments) {
    return on(object, object.label(), code, arguments);
  }

  /// On an object that is known by the name of another, as an outcome is by its promise.
  static Gap on(ThreadObject object, String label, GapCode code, Object... arguments) {
    var head = object.head();
    return new Gap(code, KindWords.of(object), head.id(), head.ref(), label, List.of(arguments));
  }

  public Severity severity() {
    return code.severity();
  }

  /// What is missing, in one sentence.
  public String sentence(Text text) {
    return text.of("gap." + code.code() + ".sentence", values());
  }

  /// What to do about it, beginning with a verb.
  public String suggestion(Text text) {
    return text.of("gap." + code.code() + ".suggestion", values());
  }

  /// Where staff of the municipality mend it.
  public String path(String slug) {
    return "/arbete/" + slug + "/" + kind + "/" + id;
  }

  private @Nullable Object[] values() {
    var values = new ArrayList<@Nullable Object>();
    values.add(label);
    values.addAll(arguments);
    return values.toArray();
  }
}
