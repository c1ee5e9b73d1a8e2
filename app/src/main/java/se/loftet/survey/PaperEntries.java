package se.loftet.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;

/// Answers on paper, typed in twice: what differs is shown, and only what is the same twice, or was
/// checked against the paper, goes into the urn. Then nothing of the typing is left.
@Service
@Transactional
public class PaperEntries {
  private final PaperRepository papers;
  private final Answers answers;

  PaperEntries(PaperRepository papers, Answers answers) {
    this.papers = papers;
    this.answers = answers;
  }

  /// A sheet of paper as it was typed.
  ///
  /// @param sheet the number staff wrote on it
  /// @param code fingerprint of its code, none for an open survey
  /// @param language the sheet is printed in
  public record Typed(
      String sheet,
      @Nullable String code,
      String language,
      Map<String, List<String>> said,
      String by) {}

  /// What became of it.
  ///
  /// @param by who typed it the first time, when there was a first time
  /// @param different the questions that were not typed alike
  /// @param receiving what the urn said, when it got that far
  public record Result(
      @Nullable String by, List<Difference> different, @Nullable Receiving receiving) {}

  /// A question typed in two ways; empty when nothing was typed.
  public record Difference(String key, List<String> first, List<String> second) {}

  /// Sheets that were typed once.
  @Transactional(readOnly = true)
  public List<String> waiting(Ref<Survey> survey) {
    Acting.require(Right.EDIT);
    return papers.waiting(survey);
  }

  /// Takes a sheet as it was typed, the first or the second time.
  ///
  /// @param checked whether what is typed now was compared with the paper and holds
  public Result enter(
      Survey survey,
      String sheet,
      @Nullable Code code,
      String language,
      Map<String, List<String>> said,
      boolean checked) {
    Acting.require(Right.EDIT);
    Ref<Survey> ref = ThreadObject.ref(survey);
    if (survey.state() != Survey.State.OPEN) {
      throw new Refused.Rule("survey.notOpen");
    }
    var hash = code == null ? null : code.hash(ref.id());
    if (hash != null && !papers.known(ref, hash)) {
      return new Result(null, List.of(), Receiving.CODE);
    }
    var now = new Typed(sheet, hash, language, said, Acting.now().name());
    var before = papers.find(ref, sheet);
    if (before.isEmpty()) {
      papers.keep(survey, now);
      return new Result(null, List.of(), null);
    }
    var different = differences(before.get(), now);
    if (!different.isEmpty() && !checked) {
      return new Result(before.get().by(), different, null);
    }
    return new Result(before.get().by(), List.of(), put(survey, code, now));
  }

  private Receiving put(Survey survey, @Nullable Code code, Typed typed) {
    Ref<Survey> ref = ThreadObject.ref(survey);
    var device = UUID.randomUUID().toString();
    var sent = new Answers.Sent(device, code, typed.language(), typed.said());
    var receiving = answers.put(survey, sent, SurveyAnswer.Entry.PAPER);
    if (receiving == Receiving.TAKEN) {
      papers.forget(ref, typed.sheet());
    }
    return receiving;
  }

  static List<Difference> differences(Typed first, Typed second) {
    var keys = new TreeSet<>(first.said().keySet());
    keys.addAll(second.said().keySet());
    var different =
        new java.util.ArrayList<>(
            keys.stream()
                .map(key ->
                    new Difference(
                        key,
                        first.said().getOrDefault(key, List.of()),
                        second.said().getOrDefault(key, List.of())))
                .filter(each -> !each.first().equals(each.second()))
                .toList());
    if (!first.language().equals(second.language())) {
      different.addFirst(
          new Difference("sprak", List.of(first.language()), List.of(second.language())));
    }
    if (!Objects.equals(first.code(), second.code())) {
      different.addFirst(new Difference("kod", List.of(), List.of()));
    }
    return different;
  }
}
