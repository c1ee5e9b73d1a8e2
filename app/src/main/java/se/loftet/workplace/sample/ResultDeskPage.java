package se.loftet.workplace.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.sampling.ResultSheet;

/// What workplace/result.jte prints: how a result is to be computed, what it says, and its release.
///
/// @param fault what was wrong with what was sent, or blank
/// @param sheet none before it is computed
/// @param publicHref where everybody reads it, blank until it is released
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
    List<Option> populations,
    List<Option> backgrounds,
    String cuts,
    String comparisons,
    List<Key> bank,
    @Nullable ResultSheet sheet,
    String publicHref) {
  /// A question and its codes as they are written in the tables.
  public record Key(String id, String words, String codes) {}
}
