package se.loftet.workplace.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.agreement.Agreement;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.followup.FollowUp;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;
import se.loftet.thread.Severity;
import se.loftet.walk.Overdue;
import se.loftet.walk.Walks;
import se.loftet.workplace.Mending;
import se.loftet.workplace.Periods;
import se.loftet.workplace.log.LogChoices;
import se.loftet.workplace.log.Logging;

/// Puts the start of the working day together from the data and the clock.
@Service
@Transactional(readOnly = true)
class Home {
  private static final int MOST = 5;
  private final Periods periods;
  private final Store store;
  private final HomeRepository repository;
  private final Logging logging;
  private final Walks walks;

  Home(Periods periods, Store store, HomeRepository repository, Logging logging, Walks walks) {
    this.walks = walks;
    this.periods = periods;
    this.store = store;
    this.repository = repository;
    this.logging = logging;
  }

  /// The page with a key of its own for the log's line, so that one tap counts once.
  HomePage page(Text text, String slug) {
    return periods
        .today("home " + text.language() + " " + slug, () -> made(text, slug))
        .withKey(UUID.randomUUID().toString());
  }

  private HomePage made(Text text, String slug) {
    var today = periods.today();
    var all = periods.all();
    var current = Periods.current(all, today);
    var headline = Headline.of(current, all, today);
    var thread = current.map(d -> periods.load(d.head().ref())).orElse(null);
    var turns = thread == null ? List.<FollowUp>of() : thread.followUps();
    return new HomePage(
        date(text, today),
        headline.sentence(text),
        headline.lead(text, store.all(Agreement.class, Acting.now().municipality())),
        buttons(text, slug, headline),
        late(text, slug, all, today),
        thread == null ? List.of() : tasks(text, slug, thread.document()),
        "/arbete/" + slug + "/luckor",
        today.getYear(),
        wheel(text, today, turns, headline),
        turns(text, today, turns, headline),
        Acting.now().may(Right.LOG) ? log(slug, today) : null,
        lists(text, slug));
  }

  private static String date(Text text, LocalDate today) {
    var day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", text.locale()).format(today);
    return text.of(
        "home.date",
        day.substring(0, 1).toUpperCase(text.locale()) + day.substring(1),
        Integer.toString(today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  private static List<HomePage.Button> buttons(Text text, String slug, Headline headline) {
    var home = "/arbete/" + slug + "/";
    var buttons = new ArrayList<HomePage.Button>();
    var current = headline.current();
    if (Acting.now().may(Right.EDIT)) {
      if (current == null) {
        buttons.add(new HomePage.Button(home + "loftesdokument/ny", text.of("home.do.first")));
      } else if (headline.nextIsBegun()) {
        buttons.add(new HomePage.Button(home + "trad/" + next(headline), text.of("home.do.next")));
      } else {
        buttons.add(
            new HomePage.Button(
                home + current.head().ref() + "/arsskifte", text.of("home.do.begin")));
      }
    }
    if (Acting.now().may(Right.LOG)) {
      buttons.add(new HomePage.Button(home + "logga", text.of("home.do.log")));
    }
    return buttons;
  }

  private static String next(Headline headline) {
    var next = headline.next();
    return next == null ? "" : next.head().ref();
  }

  /// Follow-ups whose day has passed, and ended periods without a verdict, the newest first.
  private List<HomePage.Row> late(
      Text text, String slug, List<PromiseDocument> all, LocalDate today) {
    var rows = new ArrayList<HomePage.Row>();
    var home = "/arbete/" + slug + "/";
    for (var late : repository.late(today, MOST)) {
      rows.add(
          row(
              text,
              home + late.document() + "/uppfoljning",
              late.title(),
              late.due(),
              today,
              text.of("home.late.report")));
    }
    var open = repository.withoutVerdict();
    for (var document : all.reversed()) {
      int without = open.getOrDefault(document.head().id(), 0);
      if (document.ends().lastDay().isBefore(today) && without > 0 && rows.size() < MOST) {
        rows.add(
            row(
                text,
                home + document.head().ref() + "/uppfoljning",
                text.of("home.late.result", document.title()),
                document.ends().lastDay(),
                today,
                text.of("home.late.verdicts", without)));
      }
    }
    walked(text, slug, today).ifPresent(row -> rows.addFirst(row));
    return rows;
  }

  /// Observations of walks that wait too long, for those who can push them.
  private Optional<HomePage.Row> walked(Text text, String slug, LocalDate today) {
    var late = Acting.now().may(Right.EDIT) ? walks.overdue(today) : List.<Overdue>of();
    return late.stream()
        .findFirst()
        .map(longest ->
            new HomePage.Row(
                "/arbete/" + slug + "/vandringar#sena",
                text.of("home.late.walks", (long) late.size()),
                "late",
                text.of("home.days", longest.days()),
                text.of(
                    "home.late.walks.longest",
                    Labels.shortened(longest.observation().label()),
                    longest.walk().title())));
  }

  private static HomePage.Row row(
      Text text, String href, String words, LocalDate due, LocalDate today, String sentence) {
    var days = text.of("home.days", ChronoUnit.DAYS.between(due, today));
    return new HomePage.Row(href, words, "late", days, sentence);
  }

  /// The heaviest gaps of the period that this person may mend.
  private List<HomePage.Row> tasks(Text text, String slug, PromiseDocument document) {
    boolean edits = Acting.now().may(Right.EDIT);
    return periods.gaps(document.head().ref()).stream()
        .filter(gap -> edits || gap.kind().equals("aktivitet"))
        .filter(gap -> gap.severity() != Severity.NOTE)
        .limit(MOST)
        .map(gap -> task(text, slug, document, gap))
        .toList();
  }

  private static HomePage.Row task(Text text, String slug, PromiseDocument document, Gap gap) {
    boolean contradicts = gap.code().code().equals("outcome.conflict");
    return new HomePage.Row(
        Mending.href(slug, document, gap),
        gap.sentence(text),
        contradicts ? "clash" : "gap",
        text.of(contradicts ? "home.contradicts" : "home.gap"),
        gap.suggestion(text));
  }

  private static Wheel wheel(Text text, LocalDate today, List<FollowUp> turns, Headline headline) {
    var stretches =
        turns.stream()
            .map(turn ->
                new Wheel.Stretch(
                    turn.starts().firstDay(),
                    turn.ends().lastDay(),
                    sign(text, turn),
                    turn.reported() == null && turn.ends().lastDay().isBefore(today)))
            .toList();
    long missing = stretches.stream().filter(Wheel.Stretch::missing).count();
    return Wheel.of(
        text,
        today,
        stretches,
        text.of("home.wheel.label", stretches.size(), missing),
        headline.large(text),
        headline.small(text));
  }

  /// Few letters, for the ring: T1, H2, or the year.
  private static String sign(Text text, FollowUp turn) {
    int month = turn.starts().firstDay().getMonthValue();
    return switch (turn.kind()) {
      case TERTIAL -> text.of("home.sign.tertial", (month - 1) / 4 + 1);
      case HALF_YEAR -> text.of("home.sign.halfYear", (month - 1) / 6 + 1);
      case YEAR, OTHER -> text.of("home.sign.other");
    };
  }

  private static List<HomePage.Turn> turns(
      Text text, LocalDate today, List<FollowUp> turns, Headline headline) {
    var steps = new ArrayList<HomePage.Turn>();
    for (var turn : turns) {
      steps.add(step(text, today, turn));
    }
    if (headline.current() != null) {
      steps.add(
          turns.isEmpty()
              ? new HomePage.Turn(
                  "gap", text.of("home.noFollowUps"), text.of("home.noFollowUps.do"))
              : new HomePage.Turn("open", text.of("home.turn"), text.of("home.turn.sentence")));
    }
    return steps;
  }

  private static HomePage.Turn step(Text text, LocalDate today, FollowUp turn) {
    if (turn.reported() != null) {
      return new HomePage.Turn(
          "", turn.title(), text.of("home.reported", text.date(turn.reported())));
    }
    if (turn.ends().lastDay().isBefore(today)) {
      return new HomePage.Turn("gap", turn.title(), text.of("home.notReported"));
    }
    if (turn.starts().firstDay().isAfter(today)) {
      return new HomePage.Turn("open", turn.title(), text.of("home.awaited"));
    }
    long left = ChronoUnit.DAYS.between(today, turn.ends().lastDay());
    return new HomePage.Turn("loose", turn.title(), text.of("home.ongoing", left));
  }

  private HomePage.@Nullable QuickLog log(String slug, LocalDate today) {
    var activities = LogChoices.of(logging.loggable());
    if (activities.isEmpty()) {
      return null;
    }
    var places =
        logging.places().stream()
            .map(place -> new Option(Long.toString(place.head().id()), place.name(), false))
            .toList();
    return new HomePage.QuickLog(
        "/arbete/" + slug + "/logga", "", activities, places, today.toString());
  }

  private static List<HomePage.Button> lists(Text text, String slug) {
    return List.of("overenskommelse", "underlag", "lagesbild", "loftesdokument", "plats", "part")
        .stream()
        .map(word ->
            new HomePage.Button("/arbete/" + slug + "/lista/" + word, text.of("home.list." + word)))
        .toList();
  }
}
