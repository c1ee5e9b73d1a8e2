package se.loftet.walk;

import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;

/// A picture of something that was noted, without its bytes.
///
/// @param masked whether a person has looked through it and covered faces, plates and homes
/// @param released whether residents may see it
public record Photo(
    long id,
    String ref,
    Ref<Observation> observation,
    Stage stage,
    int width,
    int height,
    boolean masked,
    @Nullable String caption,
    boolean released,
    int version) {
  public enum Stage {
    BEFORE,
    AFTER
  }
}
