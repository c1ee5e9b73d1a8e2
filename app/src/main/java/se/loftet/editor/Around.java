package se.loftet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.activity.Activity;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.FocusArea;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What can be added under an object, and what it lies under.
@Component
class Around {
  private static final Set<Class<?>> CARRY =
      Set.of(
          SituationPicture.class,
          Problem.class,
          PromiseDocument.class,
          FocusArea.class,
          Promise.class,
          Activity.class);
  private final Kinds kinds;

  Around(Kinds kinds) {
    this.kinds = kinds;
  }

  List<EditorPage.AroundView> of(Text text, String slug, @Nullable ThreadObject object) {
    var links = new ArrayList<EditorPage.AroundView>();
    if (object == null) {
      return links;
    }
    above(text, slug, object, links);
    if (CARRY.contains(object.getClass())) {
      for (var kind : kinds.all()) {
        below(text, slug, object, kind, links);
      }
    }
    return links;
  }

  private void above(
      Text text, String slug, ThreadObject object, List<EditorPage.AroundView> links) {
    var parent = kinds.of(object.getClass()).parent();
    for (var field : Field.of(object.getClass())) {
      if (parent != null && field.name().equals(parent)) {
        var up = kinds.of(field.item().asSubclass(ThreadObject.class));
        var words = text.of("editor.up", text.of("kind." + up.type().getSimpleName() + ".one"));
        var id = Shown.of(object).first(parent);
        links.add(new EditorPage.AroundView("/arbete/" + slug + "/" + up.word() + "/" + id, words));
      }
    }
  }

  private static void below(
      Text text,
      String slug,
      ThreadObject object,
      Kind<?> kind,
      List<EditorPage.AroundView> links) {
    for (var field : Field.of(kind.type())) {
      if (field.control() == Field.Control.LINK && field.item() == object.getClass()) {
        var query = query(kind, field, object);
        if (query != null) {
          links.add(
              new EditorPage.AroundView(
                  "/arbete/" + slug + "/" + kind.word() + "/ny?" + query,
                  text.of("kind." + kind.type().getSimpleName() + ".new")));
        }
      }
    }
  }

  private static @Nullable String query(Kind<?> kind, Field field, ThreadObject object) {
    long id = object.head().id();
    if (field.name().equals(kind.parent())) {
      return "under=" + id;
    }
    if (kind.parent() == null) {
      return field.name().equals("promise") || field.name().equals("activity")
          ? field.name() + "=" + id
          : null;
    }
    Ref<PromiseDocument> document =
        switch (object) {
          case Promise promise -> promise.document();
          case FocusArea focus -> focus.document();
          default -> null;
        };
    return document == null ? null : "under=" + document.id() + "&" + field.name() + "=" + id;
  }
}
