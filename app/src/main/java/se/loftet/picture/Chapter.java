package se.loftet.picture;

import org.jspecify.annotations.Nullable;

/// The three chapters lag (2023:196) 4 § asks of a situation picture.
public enum Chapter {
  MAPPING,
  OTHER_INFORMATION,
  ANALYSIS;

  public @Nullable String of(SituationPicture picture) {
    return switch (this) {
      case MAPPING -> picture.mapping();
      case OTHER_INFORMATION -> picture.otherInformation();
      case ANALYSIS -> picture.analysis();
    };
  }

  public boolean empty(SituationPicture picture) {
    var text = of(picture);
    return text == null || text.isBlank();
  }
}
