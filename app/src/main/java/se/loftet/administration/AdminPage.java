package se.loftet.administration;

import java.util.List;
import java.util.stream.Stream;

/// What administration/page.jte prints: a list of things, and the forms that change them.
///
/// @param back where one came from, and its words
/// @param said key of what was just done, blank when nothing was
/// @param link a one-time link to hand over, blank when there is none
public record AdminPage(
    Crumb back,
    String title,
    String lead,
    String said,
    String link,
    List<Row> rows,
    List<Form> forms) {

  /// A step on the way here.
  public record Crumb(String href, String words) {}

  /// One line of the list; without an address when it opens nothing.
  public record Row(String href, String words, String detail, String tag) {}

  /// A form; one without fields is a single button.
  public record Form(
      String action, String title, String button, boolean grave, List<Field> fields) {
    static Form button(String action, String button) {
      return new Form(action, "", button, false, List.of());
    }
  }

  /// One field: a choice when it has options, else a line of text.
  ///
  /// @param many whether several options may be chosen; `value` then names them with spaces between
  /// @param error what is wrong with it, in words; blank when nothing is
  public record Field(
      String name,
      String label,
      String hint,
      String value,
      boolean required,
      List<Option> options,
      boolean many,
      String error) {
    static Field text(String name, String label, String value) {
      return new Field(name, label, "", value, false, List.of(), false, "");
    }

    static Field choice(String name, String label, String value, List<Option> options) {
      return new Field(name, label, "", value, true, options, false, "");
    }

    static Field several(String name, String label, List<String> chosen, List<Option> options) {
      return new Field(name, label, "", String.join(" ", chosen), false, options, true, "");
    }

    public boolean chosen(Option option) {
      return List.of(value.split(" ", -1)).contains(option.value());
    }

    Field needed() {
      return new Field(name, label, hint, value, true, options, many, error);
    }

    Field hinted(String words) {
      return new Field(name, label, words, value, required, options, many, error);
    }

    Field wrong(String words) {
      return new Field(name, label, hint, value, required, options, many, words);
    }
  }

  /// One choice.
  public record Option(String value, String words) {}

  public List<Field> mistakes() {
    return forms.stream()
        .flatMap(form -> form.fields().stream())
        .filter(f -> !f.error().isBlank())
        .toList();
  }

  AdminPage with(Form... more) {
    var all = Stream.concat(forms.stream(), Stream.of(more)).toList();
    return new AdminPage(back, title, lead, said, link, rows, all);
  }
}
