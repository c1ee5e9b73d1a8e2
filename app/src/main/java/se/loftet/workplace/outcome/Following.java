package se.loftet.workplace.outcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.activity.Activity;
import se.loftet.evidence.Evidence;
import se.loftet.followup.FollowUp;
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

  static @Nullable String orNothing(String word) {
    return word.isEmpty() ? null : word;
  }

  static long number(HttpServletRequest request, String name) {
    var raw = word(request, name);
    return raw.matches("\\d{1,18}") ? Long.parseLong(raw) : 0;
  }

  /// A new head like the other: as open as it, not released.
  static Head like(Store store, Head head, Class<? extends ThreadObject> type, String sign) {
    int n = 1;
    while (store.named(type, head.municipality(), head.ref() + sign + n).isPresent()) {
      n++;
    }
    return Head.unmarked(head.municipality(), head.ref() + sign + n, head.owner())
        .marked(head.secrecy());
  }

  /// Refuses what belongs to another period.
  static void belongs(ThreadObject about, PromiseDocument document) {
    long owner =
        switch (about) {
          case Promise promise -> promise.document().id();
          case Activity activity -> activity.document().id();
          case FollowUp turn -> turn.document().id();
          default -> 0;
        };
    if (owner != document.head().id()) {
      throw new Refused.NotFound(about.getClass().getSimpleName(), about.head().id());
    }
  }

  private Promise promise(HttpServletRequest request, PromiseDocument document) {
    var promise = store.get(Promise.class, new Ref<>(number(request, "lofte")));
    belongs(promise, document);
    return promise;
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
            .orElseGet(() -> like(store, promise.head(), Verdict.class, "-b"));
    var verdict =
        new Verdict(
            head,
            ThreadObject.ref(promise),
            done,
            orNothing(doneReason),
            mattered,
            orNothing(word(request, "rollSkal")),
            evidence(request),
            PartialDate.of(periods.today()),
            party);
    if (before.isPresent()) {
      store.update(verdict);
    } else {
      store.insert(verdict);
    }
    return "";
  }

  /// The sources that were chosen, those that are there.
  private List<Ref<Evidence>> evidence(HttpServletRequest request) {
    var ids = Objects.requireNonNullElse(request.getParameterValues("stod"), new String[0]);
    return Arrays.stream(ids)
        .filter(id -> id.matches("\\d{1,18}"))
        .<Ref<Evidence>>map(id -> new Ref<>(Long.parseLong(id)))
        .filter(ref -> store.find(Evidence.class, ref).isPresent())
        .distinct()
        .toList();
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
    belongs(turn, document);
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
