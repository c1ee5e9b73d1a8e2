package se.loftet.editor;

import org.jspecify.annotations.Nullable;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// Why a text cannot be written in, and where what should be otherwise is written instead.
///
/// @param href blank when there is nowhere
public record Closed(String heading, String words, String href, String link) {
  static Closed of(Text text, String slug, @Nullable ThreadObject object) {
    return switch (object) {
      case Promise promise ->
          signed(
              text,
              "/arbete/%s/tillagg/ny?under=%d&promise=%d"
                  .formatted(slug, promise.document().id(), promise.head().id()));
      case PromiseDocument document ->
          signed(text, "/arbete/%s/tillagg/ny?under=%d".formatted(slug, document.head().id()));
      case SituationPicture picture ->
          new Closed(
              text.of("editor.adopted.heading"),
              text.of("editor.adopted.words"),
              "/arbete/%s/lagesbild/%d/steg".formatted(slug, picture.head().id()),
              text.of("editor.adopted.open"));
      case null, default -> signed(text, "");
    };
  }

  private static Closed signed(Text text, String amend) {
    return new Closed(
        text.of("editor.signed.heading"),
        text.of("editor.signed.words"),
        amend,
        text.of("editor.signed.amend"));
  }
}
