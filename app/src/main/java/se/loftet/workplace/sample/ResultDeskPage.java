package se.loftet.workplace.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.sampling.ResultSheet;
import se.loftet.workplace.stance.VoiceStanceForm;

/// What workplace/result.jte prints: how a result is to be computed, what it says, and its release.
///
/// @param fault what was wrong with what was sent, or blank
/// @param sheet none before it is computed
/// @param publicHref where everybody reads it, blank until it is released
/// @param centres the backgrounds the others can be crossed with
/// @param told what became of the classes of a table that was just fetched
/// @param figures what can stand beside an answer, once a survey of others is chosen
/// @param outcomes the figures that can be written down as what came of a promise
/// @param stance how it is put on a problem card, none until it is released
/// @param bank names of what can be written in the tables
public record ResultDeskPage(
    String survey,
    String surveyHref,
    String self,
    String fault,
    boolean closed,
    boolean sampled,
    boolean mayCompute,
    boolean mayRelease,
    boolean mayWithdraw,
    long id,
    int version,
    String margins,
    String marginSource,
    List<String> told,
    List<Option> populations,
    List<Option> surveySets,
    List<Option> figures,
    List<Option> backgrounds,
    List<Option> centres,
    String cuts,
    String comparisons,
    List<Key> bank,
    @Nullable ResultSheet sheet,
    String publicHref,
    List<Option> promises,
    List<Option> outcomes,
    boolean outcomeKept,
    @Nullable VoiceStanceForm stance) {
  /// A question and its codes as they are written in the tables.
  public record Key(String id, String words, String codes, List<Answer> answers) {}

  /// An answer a figure of others can stand beside; `value` is question;code.
  public record Answer(String value, String words) {}
}
