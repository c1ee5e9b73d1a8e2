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
  /// @param error what is wrong with it, in words; blank when nothing is
  public record Field(
      String name,
      String label,
      String hint,
      String value,
      boolean required,
      List<Option> options,
      String error) {
    static Field text(String name, String label, String value) {
      return new Field(name, label, "", value, false, List.of(), "");
    }

    static Field choice(String name, String label, String value, List<Option> options) {
      return new Field(name, label, "", value, true, options, "");
    }

    Field needed() {
      return new Field(name, label, hint, value, true, options, error);
    }

    Field hinted(String words) {
      return new Field(name, label, words, value, required, options, error);
    }

    Field wrong(String words) {
      return new Field(name, label, hint, value, required, options, words);
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
