package se.loftet.workplace.judgement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;

/// What the templates of the police's compartment print.
public final class JudgementPage {
  private JudgementPage() {}

  /// workplace/judgements.jte: every judgement by its name, every sentence with its state.
  public record Listing(
      String lead,
      String notice,
      String newHref,
      boolean mayWrite,
      List<Row> rows,
      List<SentenceView> waiting,
      List<SentenceView> others) {}

  /// One judgement by its name.
  public record Row(
      String href, String title, String handling, String author, String validTo, boolean expired) {}

  /// workplace/judgement.jte: one judgement; its text only after the person asked for it.
  ///
  /// @param readings who has read it, the last first; null where that is not this person's to know
  public record Single(
      String title,
      String action,
      String back,
      String notice,
      String fault,
      boolean expired,
      List<Fact> facts,
      @Nullable String text,
      boolean mayWrite,
      String sentence,
      String role,
      List<SentenceView> sentences,
      @Nullable List<Fact> readings) {}

  /// A name and its value.
  public record Fact(String name, String words) {}

  /// A sentence out of a judgement, and what this person may do with it.
  public record SentenceView(
      String text,
      String state,
      String sign,
      String words,
      String action,
      boolean mayRelease,
      boolean mayWiden,
      boolean own,
      boolean mayWithdraw) {}

  /// workplace/judgementnew.jte: the form with what was written in it.
  public record Form(
      String action,
      String back,
      Map<String, String> written,
      List<Option> handling,
      Map<String, String> faults,
      String found) {
    public String value(String field) {
      return written.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
      return faults.get(field);
    }
  }
}
