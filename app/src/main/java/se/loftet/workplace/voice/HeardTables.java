package se.loftet.workplace.voice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.dialogue.Heard;
import se.loftet.platform.web.Text;

/// Who has been heard in a dialogue, as the rows of a page.
public record HeardTables(Text text) {
  /// Voices by language, in one line; blank where nobody told one.
  public String languages(Heard heard) {
    var told =
        heard.languages().entrySet().stream()
            .map(each ->
                Locale.forLanguageTag(each.getKey()).getDisplayLanguage(text.locale())
                    + " "
                    + text.number(each.getValue()))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : text.of("picture.heard.language", told);
  }

  InboxPage.PlaceRow place(Heard.ByPlace each) {
    return new InboxPage.PlaceRow(
        each.place().name(),
        each.voices(),
        percent(each.share()),
        percent(each.expected()),
        each.quiet());
  }

  private String percent(@Nullable Double share) {
    return share == null
        ? text.of("inbox.unknown")
        : text.of(
            "inbox.percent",
            text.number(BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP)));
  }

  <T extends Enum<T>> List<InboxPage.CountRow> counts(
      List<Heard.Count<T>> counts, Map<T, Double> residents) {
    long said = counts.stream().filter(c -> c.value() != null).mapToLong(Heard.Count::voices).sum();
    var rows = new ArrayList<InboxPage.CountRow>();
    for (var count : counts) {
      var value = count.value();
      if (value == null) {
        rows.add(new InboxPage.CountRow(text.of("inbox.notSaid"), count.voices(), "", "", false));
      } else {
        var against = Residents.Against.of(count.voices(), said, residents.get(value));
        rows.add(
            new InboxPage.CountRow(
                text.of(value),
                count.voices(),
                percent(against.share()),
                percent(against.expected()),
                against.quiet()));
      }
    }
    return rows;
  }
}
