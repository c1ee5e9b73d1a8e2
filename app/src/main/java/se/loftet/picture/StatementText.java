package se.loftet.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.finding.Result;
import se.loftet.formal.CanonicalText;
import se.loftet.judgement.Audience;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;

/// Writes the single statements of a picture line by line, for one audience.
///
/// A sentence of the police is written only while it may be told to that audience; that it expired
/// is written in its place. A finding reaches the public text only with figures that have passed
/// disclosure control, and a note never does.
///
/// @param findings what this audience may read of a finding, by its name
record StatementText(
    CanonicalText.Writer text,
    Audience audience,
    LocalDate today,
    Function<String, Optional<SanitisedSentence>> sentences,
    Function<String, Optional<Result>> findings) {

  private static final Text SWEDISH = Text.in(Text.SWEDISH);

  static Set<SecrecyClass> readable(Audience audience) {
    return audience == Audience.PUBLIC
        ? Set.of(SecrecyClass.OPEN)
        : Set.of(SecrecyClass.OPEN, SecrecyClass.INTERNAL);
  }

  void source(Evidence source) {
    text.line("source", source.title())
        .line("sourceRef", source.head().ref())
        .line("sourceKind", source.kind())
        .line("publisher", source.publisher())
        .line("published", source.published())
        .line("extracted", source.extracted())
        .line("period", source.period())
        .line("level", source.level())
        .line("state", source.state())
        .line("link", source.link());
  }

  /// @param places the names of the places it is tied to
  /// @param choice whether it was chosen or deselected, as far as this audience may know
  void problem(Problem problem, List<String> places, @Nullable Prioritised choice) {
    text.line("problem", problem.head().ref())
        .line("title", problem.title())
        .line("what", problem.what())
        .line("place", problem.placeText())
        .lines("placeName", places)
        .line("time", problem.timeText())
        .line("affected", problem.affected())
        .line("since", problem.sinceText())
        .line("consequence", problem.consequence())
        .line("confidence", problem.confidence())
        .lines("step", problem.eventChain())
        .line("knownGaps", problem.knownGaps())
        .line("expected", problem.expected());
    control(problem.control());
    if (choice != null) {
      text.line("choice", choice.choice()).line("choiceReason", choice.reason());
    }
  }

  private void control(@Nullable Control control) {
    if (control != null) {
      text.line("chosenBecause", control.chosenBecause())
          .line("sourcesUsed", control.sourcesUsed())
          .line("selectionLimits", control.selectionLimits())
          .line("meansForWork", control.meansForWork());
    }
  }

  /// @param place the name of the one place it is about
  /// @param source the title of the source that can be looked up, if this audience may know of it
  void stance(Stance stance, @Nullable String place, @Nullable String source) {
    text.line("stance", stance.source() + " " + stance.stance())
        .line("at", place)
        .line("note", stance.note())
        .line("behind", source);
    var basis = stance.basis();
    if (basis != null) {
      switch (basis.kind()) {
        case SENTENCE -> sentence(basis.ref());
        case FINDING -> finding(basis.ref());
        case NOTE -> note(basis.ref());
        case SURVEY -> voice("survey", basis.ref(), source);
        case DIALOGUE -> voice("dialogue", basis.ref(), source);
      }
    }
  }

  private void sentence(String ref) {
    var sentence = sentences.apply(ref).filter(s -> s.audience() != null);
    if (sentence.filter(s -> s.told(audience, today)).isPresent()) {
      text.line("police", sentence.get().text()).line("policeUntil", sentence.get().validTo());
    } else if (sentence.filter(s -> told(s) && today.isAfter(s.validTo())).isPresent()) {
      text.line("policeExpired", sentence.get().validTo());
    }
  }

  private boolean told(SanitisedSentence sentence) {
    return sentence.told(audience, sentence.validTo());
  }

  private void finding(String ref) {
    var told = findings.apply(ref);
    if (told.isPresent()) {
      var answer = told.get().answer();
      text.line("finding", answer.headline().in(SWEDISH) + ". " + answer.sentence().in(SWEDISH))
          .line("findingRef", ref)
          .line("findingData", told.get().canonical());
    } else if (audience == Audience.JOINT) {
      text.line("finding", ref);
    }
  }

  private void note(String ref) {
    if (audience == Audience.JOINT) {
      text.line("basisNote", ref);
    }
  }

  /// Named where its source may be known of.
  private void voice(String what, String ref, @Nullable String source) {
    if (source != null || audience == Audience.JOINT) {
      text.line(what, ref);
    }
  }

  void cause(Cause cause) {
    text.line("cause", cause.corner() + " " + cause.text())
        .line("causeConfidence", cause.confidence());
  }
}
