package se.loftet.workplace.strand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.loftet.editor.Labels;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.GapCode;
import se.loftet.thread.Severity;
import se.loftet.workplace.Mending;

/// The gaps of a period gathered by code, the heaviest first.
final class GapRows {
  private GapRows() {}

  /// @param shown how many places a row names before it points at the list
  static List<GapRow> of(
      Text text, String slug, PromiseDocument document, List<Gap> gaps, int shown) {
    var byCode = new LinkedHashMap<GapCode, List<Gap>>();
    gaps.forEach(gap -> byCode.computeIfAbsent(gap.code(), code -> new ArrayList<>()).add(gap));
    return byCode.values().stream().map(same -> row(text, slug, document, same, shown)).toList();
  }

  private static GapRow row(
      Text text, String slug, PromiseDocument document, List<Gap> same, int shown) {
    var first = same.getFirst();
    return new GapRow(
        first.code().code(),
        text.of("gap." + first.code().code() + ".short"),
        text.of("gaps.severity." + first.severity().name()),
        tag(first.severity()),
        first.suggestion(text),
        same.stream().limit(shown).map(gap -> place(text, slug, document, gap)).toList(),
        Math.max(0, same.size() - shown),
        "/arbete/%s/luckor?period=%s&kod=%s"
            .formatted(slug, document.head().ref(), first.code().code()));
  }

  private static GapRow.Place place(Text text, String slug, PromiseDocument document, Gap gap) {
    return new GapRow.Place(
        words(text, gap), Mending.href(slug, document, gap), gap.sentence(text));
  }

  /// A situation picture may lack several chapters: each is named.
  private static String words(Text text, Gap gap) {
    var label = Labels.shortened(gap.label());
    return gap.code() == GapCode.PICTURE_CHAPTER_EMPTY
        ? text.of("gaps.chapterOf", label, gap.arguments().getFirst())
        : label;
  }

  static String tag(Severity severity) {
    return switch (severity) {
      case BLOCKS_SIGNING -> "no";
      case SHOULD_BE_MENDED -> "half";
      case NOTE -> "quiet";
    };
  }
}
