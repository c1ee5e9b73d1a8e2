package se.loftet.workplace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.Target;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;

/// Puts the words of a language on the follow-up of a period.
final class FollowUpPages {
  private final Text text;
  private final String home;
  private final Links links;
  private final LocalDate today;

  FollowUpPages(Text text, String slug, Links links, LocalDate today) {
    this.text = text;
    this.home = "/arbete/" + slug + "/";
    this.links = links;
    this.today = today;
  }

  FollowUpPage page(EvidenceList.Offered evidence, String saved) {
    var document = links.thread().document();
    var period = home + document.head().ref();
    var promises = links.thread().promises().stream().map(this::promise).toList();
    long decided = promises.stream().filter(p -> p.verdict().decided()).count();
    return new FollowUpPage(
        document.title(),
        period + "/uppfoljning",
        period,
        period + "/arsskifte",
        text.of("followUp.lead", decided, promises.size()),
        saved,
        Acting.now().may(Right.EDIT),
        links.thread().followUps().stream().map(this::turn).toList(),
        Arrays.stream(FollowUp.Kind.values())
            .filter(k -> k != FollowUp.Kind.OTHER)
            .map(k -> new Option(k.name(), text.of(k), false))
            .toList(),
        promises,
        evidence.some().stream()
            .map(e -> new Option(Long.toString(e.head().id()), Labels.shortened(e.title()), false))
            .toList(),
        evidence.all() ? "" : home + "utfall/ny?promise=");
  }

  private FollowUpPage.TurnView turn(FollowUp turn) {
    var due = turn.due();
    var late = turn.reported() == null && due != null && due.isBefore(today);
    var sign =
        turn.reported() != null
            ? text.of("followUp.reported", text.date(turn.reported()))
            : late
                ? text.of("followUp.late", ChronoUnit.DAYS.between(due, today))
                : due == null ? text.of("followUp.noDue") : text.of("followUp.due", text.date(due));
    return new FollowUpPage.TurnView(
        turn.head().id(),
        turn.head().version(),
        turn.title(),
        home + "uppfoljning/" + turn.head().id(),
        turn.reported() != null ? "ok" : late ? "late" : "quiet",
        sign,
        turn.reported() == null);
  }

  private FollowUpPage.PromiseView promise(Promise promise) {
    var outcomes = links.outcomes(promise);
    var standing = Standing.of(promise, outcomes);
    var target = promise.target();
    return new FollowUpPage.PromiseView(
        promise.head().id(),
        promise.head().ref(),
        home + "lofte/" + promise.head().id(),
        promise.text(),
        target(target),
        text.of(standing.state()),
        tag(standing.state()),
        standing.conflict(),
        target != null && target.kind() == Target.Kind.BINARY,
        outcomes.stream().map(this::outcome).toList(),
        verdict(links.verdict(promise).orElse(null), standing));
  }

  private String target(@Nullable Target target) {
    if (target == null) {
      return text.of("followUp.noTarget");
    }
    if (target.value() == null || target.operator() == null) {
      return text.of(target.kind());
    }
    return text.of(target.operator())
        + " "
        + text.number(target.value())
        + " "
        + Objects.toString(target.unit(), "");
  }

  static String tag(Standing.State state) {
    return switch (state) {
      case KEPT -> "ok";
      case PARTLY, OBSTACLE -> "half";
      case NOT_KEPT -> "no";
      case CONTRADICTED -> "clash";
      case REPORTED_WITHOUT_TARGET -> "quiet";
      case NUMBER_MISSING, NOT_REPORTED -> "gap";
    };
  }

  private FollowUpPage.OutcomeView outcome(Outcome outcome) {
    return new FollowUpPage.OutcomeView(
        outcome.head().id(),
        outcome.head().version(),
        words(outcome),
        links
            .evidence(outcome.evidence())
            .map(Evidence::title)
            .orElse(text.of("followUp.noSource")),
        home + "utfall/" + outcome.head().id(),
        outcome.reliedOn(),
        outcome.reliedReason());
  }

  private String words(Outcome outcome) {
    if (outcome.value() != null) {
      return text.number(outcome.value()) + " " + Objects.toString(outcome.unit(), "");
    }
    if (outcome.answer() != null) {
      return text.of(outcome.answer() ? "editor.yes" : "editor.no");
    }
    return Objects.toString(outcome.text(), "–");
  }

  private FollowUpPage.VerdictView verdict(@Nullable Verdict verdict, Standing standing) {
    var done = verdict == null ? standing.suggested().orElse(null) : verdict.done();
    var mattered = verdict == null ? Verdict.Mattered.CANNOT_TELL : verdict.mattered();
    return new FollowUpPage.VerdictView(
        verdict == null ? 0 : verdict.head().id(),
        verdict == null ? 0 : verdict.head().version(),
        options(Verdict.Done.values(), done),
        verdict == null ? "" : Objects.toString(verdict.doneReason(), ""),
        options(Verdict.Mattered.values(), mattered),
        verdict == null ? "" : Objects.toString(verdict.matteredReason(), ""),
        verdict != null);
  }

  private List<Option> options(Enum<?>[] all, @Nullable Enum<?> chosen) {
    return Arrays.stream(all)
        .map(each -> new Option(each.name(), text.of(each), each == chosen))
        .toList();
  }
}
