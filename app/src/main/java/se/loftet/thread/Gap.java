package se.loftet.thread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// A link of the thread that is missing or not whole (lucka), and the object it is mended on.
///
/// @param severity how much it weighs here: what is signed already is no longer hindered
/// @param kind the object's kind as addresses know it, `problem`
/// @param label what a person knows the object by
/// @param arguments what the sentence tells besides the label
public record Gap(
    GapCode code,
    Severity severity,
    String kind,
    long id,
    String ref,
    String label,
    List<Object> arguments) {
  private static final int LONGEST = 80;

  public static Gap on(ThreadObject object, GapCode code, Object... arguments) {
    return on(object, object.label(), code, arguments);
  }

  /// On an object that is known by the name of another, as an outcome is by its promise.
  static Gap on(ThreadObject object, String label, GapCode code, Object... arguments) {
    var head = object.head();
    return new Gap(
        code,
        code.severity(),
        KindWords.of(object),
        head.id(),
        head.ref(),
        label,
        List.of(arguments));
  }

  /// The same gap in a period that was signed in spite of it.
  Gap afterSigning() {
    return severity == Severity.BLOCKS_SIGNING
        ? new Gap(code, Severity.SHOULD_BE_MENDED, kind, id, ref, label, arguments)
        : this;
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
    values.add(shortened(label));
    values.addAll(arguments);
    return values.toArray();
  }

  /// A whole promise text is too long for a sentence about it.
  private static String shortened(String label) {
    if (label.length() <= LONGEST) {
      return label;
    }
    int space = label.lastIndexOf(' ', LONGEST);
    return label.substring(0, space > 0 ? space : LONGEST).strip() + " …";
  }
}
