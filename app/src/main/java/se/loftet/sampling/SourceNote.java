package se.loftet.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.loftet.platform.web.Text;

/// What a source says of the survey it comes from, in Swedish as every text of the parties.
final class SourceNote {
  private SourceNote() {}

  static String of(SurveyResult result) {
    var text = Text.in(Text.SWEDISH);
    var rate = result.rate();
    if (!result.sample() || rate == null) {
      return text.of("result.note.open", result.answered());
    }
    var percent = BigDecimal.valueOf(100 * rate).setScale(1, RoundingMode.HALF_UP);
    return text.of("result.note.sample", result.answered(), text.number(percent));
  }
}
