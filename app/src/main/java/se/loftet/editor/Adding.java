package se.loftet.editor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.platform.model.Kind;
import se.loftet.platform.web.Text;

/// Where something to choose is added, when a form has nothing to choose from.
@Component
class Adding {
  private final Kinds kinds;

  Adding(Kinds kinds) {
    this.kinds = kinds;
  }

  /// Under the same parent as the object of the form where both have one; else at the list of what
  /// it would lie under.
  EditorPage.@Nullable AroundView of(Text text, String slug, Sheet sheet, Field field) {
    var home = "/arbete/" + slug + "/";
    for (var kind : kinds.all()) {
      if (kind.type() == field.item()) {
        var fresh = text.of("kind." + kind.type().getSimpleName() + ".new");
        if (kind.parent() == null) {
          return new EditorPage.AroundView(home + kind.word() + "/ny", fresh);
        }
        var above = above(kind);
        var under = under(sheet, above);
        return under.isEmpty()
            ? list(text, home, above)
            : new EditorPage.AroundView(home + kind.word() + "/ny?under=" + under, fresh);
      }
    }
    return null;
  }

  private EditorPage.@Nullable AroundView list(Text text, String home, Class<?> above) {
    for (var kind : kinds.all()) {
      if (kind.type() == above) {
        var many = text.of("kind." + above.getSimpleName() + ".many");
        return new EditorPage.AroundView(home + "lista/" + kind.word(), many);
      }
    }
    return null;
  }

  private static Class<?> above(Kind<?> kind) {
    return Field.of(kind.type()).stream()
        .filter(field -> field.name().equals(kind.parent()))
        .<Class<?>>map(Field::item)
        .findFirst()
        .orElse(Object.class);
  }

  private static String under(Sheet sheet, Class<?> above) {
    var object = sheet.object();
    if (object != null && object.getClass() == above) {
      return Long.toString(object.head().id());
    }
    return Field.of(sheet.kind().type()).stream()
        .filter(field -> field.control() == Field.Control.LINK && field.item() == above)
        .map(field -> sheet.values().first(field.name()))
        .filter(id -> id.matches("\\d{1,18}"))
        .findFirst()
        .orElse("");
  }
}
