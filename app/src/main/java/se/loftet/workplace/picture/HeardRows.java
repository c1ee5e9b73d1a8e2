package se.loftet.workplace.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.dialogue.Dialogue;
import se.loftet.dialogue.Heard;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.workplace.voice.HeardTables;
import se.loftet.workplace.voice.Residents;

/// Who has been heard in the dialogues, and who has not, as the picture shows it.
@Component
@Transactional(readOnly = true)
class HeardRows {
  private final VoiceModeration voices;
  private final Residents residents;

  HeardRows(VoiceModeration voices, Residents residents) {
    this.voices = voices;
    this.residents = residents;
  }

  /// The dialogues somebody wrote in, the newest first.
  ///
  /// @param home the address of the workplace, with a slash at its end
  List<MatrixPage.HeardView> of(Text text, String home) {
    var rows = new ArrayList<MatrixPage.HeardView>();
    var known = residents.known();
    for (var dialogue : voices.dialogues()) {
      var heard = voices.heard(ThreadObject.<Dialogue>ref(dialogue));
      if (heard.all() > 0) {
        rows.add(row(text, home, dialogue, heard, known));
      }
    }
    return rows;
  }

  private static MatrixPage.HeardView row(
      Text text, String home, Dialogue dialogue, Heard heard, Residents.Known known) {
    var lines = new ArrayList<String>();
    lines.add(text.of("picture.heard.all", heard.all()));
    lines.add(text.of("picture.heard.age", counts(text, heard.ages())));
    lines.add(text.of("picture.heard.sex", counts(text, heard.sexes())));
    if (!heard.languages().isEmpty()) {
      lines.add(new HeardTables(text).languages(heard));
    }
    var quiet =
        Stream.of(
                heard.places().stream()
                    .filter(Heard.ByPlace::quiet)
                    .map(each -> each.place().name()),
                quiet(text, heard.ages(), known.ages()),
                quiet(text, heard.sexes(), known.sexes()))
            .flatMap(each -> each)
            .collect(Collectors.joining(", "));
    return new MatrixPage.HeardView(
        home + "roster?dialog=" + dialogue.head().id(),
        dialogue.title(),
        lines,
        quiet.isEmpty() ? "" : text.of("picture.heard.quiet", quiet));
  }

  /// The ages or sexes heard less than half as much as their number would give.
  private static <T extends Enum<T>> Stream<String> quiet(
      Text text, List<Heard.Count<T>> counts, Map<T, Double> known) {
    long said = counts.stream().filter(c -> c.value() != null).mapToLong(Heard.Count::voices).sum();
    return counts.stream()
        .flatMap(count -> {
          var value = count.value();
          return value != null
                  && Residents.Against.of(count.voices(), said, known.get(value)).quiet()
              ? Stream.of(text.of(value))
              : Stream.empty();
        });
  }

  private static String counts(Text text, List<? extends Heard.Count<?>> counts) {
    return counts.stream()
        .map(count -> {
          var value = count.value();
          var name = value == null ? text.of("inbox.notSaid") : text.of(value);
          return name + " " + text.number(count.voices());
        })
        .collect(Collectors.joining(", "));
  }
}
