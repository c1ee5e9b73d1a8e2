package se.loftet.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.loftet.picture.Chapter;
import se.loftet.picture.SituationPicture;

/// What can be missing in the situation picture the period rests on: the chapters of lag (2023:196)
/// 4 § and the two years of its 6 §.
///
/// The age is that of the picture when the period ended, or today if it has not.
final class PictureGaps {
  private PictureGaps() {}

  static List<Gap> of(PeriodThread thread, LocalDate today) {
    var picture = thread.picture();
    if (picture == null) {
      return List.of();
    }
    var gaps = new ArrayList<Gap>();
    for (var chapter : Chapter.values()) {
      if (chapter.empty(picture)) {
        gaps.add(Gap.on(picture, GapCode.PICTURE_CHAPTER_EMPTY, chapter));
      }
    }
    var end = thread.document().ends().lastDay();
    gaps.addAll(age(thread.settings(), picture, today.isAfter(end) ? end : today));
    return gaps;
  }

  static List<Gap> age(GapSettings settings, SituationPicture picture, LocalDate when) {
    var decided = picture.decided();
    if (decided == null) {
      return List.of(Gap.on(picture, GapCode.PICTURE_NO_DECISION));
    }
    var due = decided.lastDay().plusMonths(settings.pictureOldMonths());
    var ageing = decided.lastDay().plusMonths(settings.pictureWarnMonths());
    if (when.isAfter(due)) {
      return List.of(Gap.on(picture, GapCode.PICTURE_TOO_OLD, settings.pictureOldMonths(), due));
    }
    return when.isBefore(ageing)
        ? List.of()
        : List.of(Gap.on(picture, GapCode.PICTURE_AGEING, settings.pictureWarnMonths(), due));
  }
}
