package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
import se.loftet.followup.Outcome;
import se.loftet.followup.Plan;
import se.loftet.followup.Verdict;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;
import se.loftet.workplace.Periods;

/// Writes down what came of a period, one thing at a time.
@Service
@Transactional
class Following {
  private final Store store;
  private final Periods periods;

  Following(Store store, Periods periods) {
    this.store = store;
    this.periods = periods;
  }

  static String word(HttpServletRequest request, String name) {
    var raw = Objects.toString(request.getParameter(name), "");
    return raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  private static @Nullable String orNothing(String word) {
    return word.isEmpty() ? null : word;
  }

  static long number(HttpServletRequest request, String name) {
    var raw = word(request, name);
    return raw.matches("\\d{1,18}") ? Long.parseLong(raw) : 0;
  }

  /// A new head like the promise's: as open as it, not released.
  private Head like(Promise promise, Class<? extends ThreadObject> type, String sign) {
    var head = promise.head();
    int n = 1;
    while (store.named(type, head.municipality(), head.ref() + sign + n).isPresent()) {
      n++;
    }
    return Head.unmarked(head.municipality(), head.ref() + sign + n, head.owner())
        .marked(head.secrecy());
  }

  private Promise promise(HttpServletRequest request, PromiseDocument document) {
    var promise = store.get(Promise.class, new Ref<>(number(request, "lofte")));
    if (promise.document().id() != document.head().id()) {
      throw new Refused.NotFound("promise", promise.head().id());
    }
    return promise;
  }

  /// Registers what one source says of a promise; answers with the key of what is wrong.
  String outcome(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var promise = promise(request, document);
    var value = word(request, "tal").replace(',', '.');
    if (!value.isEmpty() && !value.matches("\\d{1,9}(\\.\\d{1,4})?")) {
      return "followUp.fault.number";
    }
    var answer = word(request, "svar");
    var text = word(request, "text");
    if (value.isEmpty() && answer.isEmpty() && text.isEmpty()) {
      return "followUp.fault.empty";
    }
    var target = promise.target();
    store.insert(
        new Outcome(
            like(promise, Outcome.class, "-utfall"),
            ThreadObject.ref(promise),
            null,
            value.isEmpty() ? null : new BigDecimal(value).stripTrailingZeros(),
            answer.isEmpty() ? null : (Boolean) answer.equals("ja"),
            orNothing(text),
            value.isEmpty() || target == null ? null : target.unit(),
            evidence(request),
            false,
            null));
    return "";
  }

  private @Nullable Ref<Evidence> evidence(HttpServletRequest request) {
    Ref<Evidence> ref = new Ref<>(number(request, "underlag"));
    return ref.id() == 0 || store.find(Evidence.class, ref).isEmpty() ? null : ref;
  }

  /// Chooses which of several outcomes is relied on, and why.
  String rely(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var promise = promise(request, document);
    var reason = word(request, "skal");
    long chosen = number(request, "galler");
    if (reason.isEmpty() || chosen == 0) {
      return "followUp.fault.reason";
    }
    for (var outcome : store.of(Outcome.class, "promise", ThreadObject.ref(promise))) {
      boolean relied = outcome.head().id() == chosen;
      if (relied || outcome.reliedOn()) {
        store.update(
            new Outcome(
                outcome.head(),
                outcome.promise(),
                outcome.activity(),
                outcome.value(),
                outcome.answer(),
                outcome.text(),
                outcome.unit(),
                outcome.evidence(),
                relied,
                relied ? reason : null));
      }
    }
    return "";
  }

  /// Writes both verdicts on a promise, new or over the version that was read.
  String verdict(HttpServletRequest request, PromiseDocument document, @Nullable String party) {
    Acting.require(Right.EDIT);
    var promise = promise(request, document);
    var done = choice(Verdict.Done.values(), word(request, "gjort"));
    var mattered = choice(Verdict.Mattered.values(), word(request, "roll"));
    if (done == null || mattered == null) {
      return "followUp.fault.verdict";
    }
    var doneReason = word(request, "gjortSkal");
    if (doneReason.isEmpty() && done != Verdict.Done.KEPT) {
      return "followUp.fault.doneReason";
    }
    var before = store.of(Verdict.class, "promise", ThreadObject.ref(promise)).stream().findFirst();
    var head =
        before
            .map(v -> v.head().read((int) number(request, "version")))
            .orElseGet(() -> like(promise, Verdict.class, "-b"));
    var verdict =
        new Verdict(
            head,
            ThreadObject.ref(promise),
            done,
            orNothing(doneReason),
            mattered,
            orNothing(word(request, "rollSkal")),
            before.map(Verdict::evidence).orElse(List.of()),
            PartialDate.of(periods.today()),
            party);
    if (before.isPresent()) {
      store.update(verdict);
    } else {
      store.insert(verdict);
    }
    return "";
  }

  static <E extends Enum<E>> @Nullable E choice(E[] all, String name) {
    for (var each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /// A follow-up is reported today, with what is to be told.
  String report(HttpServletRequest request, PromiseDocument document) {
    Acting.require(Right.EDIT);
    var turn = store.get(FollowUp.class, new Ref<>(number(request, "uppfoljning")));
    if (turn.document().id() != document.head().id()) {
      throw new Refused.NotFound("follow_up", turn.head().id());
    }
    var told = word(request, "berattelse");
    store.update(
        new FollowUp(
            turn.head().read((int) number(request, "version")),
            turn.document(),
            turn.kind(),
            turn.title(),
            turn.starts(),
            turn.ends(),
            turn.due(),
            PartialDate.of(periods.today()),
            told.isEmpty() ? turn.narrative() : told,
            turn.sources()));
    return "";
  }

  /// Plans the follow-ups of the period in a rhythm, those that are not there yet.
  String plan(
      HttpServletRequest request,
      PromiseDocument document,
      java.util.function.Function<Plan.Proposal, String> title) {
    Acting.require(Right.EDIT);
    var rhythm = choice(FollowUp.Kind.values(), word(request, "rytm"));
    if (rhythm == null || rhythm == FollowUp.Kind.OTHER) {
      return "followUp.fault.rhythm";
    }
    var known = store.of(FollowUp.class, "document", ThreadObject.ref(document));
    int n = known.size();
    for (var proposal : Plan.missing(Plan.of(document, rhythm), known)) {
      n++;
      var ref = document.head().ref() + "-u" + n;
      var owner = document.head().owner();
      var head =
          Head.unmarked(document.head().municipality(), ref.toLowerCase(Locale.ROOT), owner)
              .marked(document.head().secrecy())
              .at(n);
      store.insert(proposal.in(document, head, title.apply(proposal)));
    }
    return "";
  }
}
