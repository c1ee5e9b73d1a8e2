package se.loftet.publicsite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.followup.Outcome;
import se.loftet.followup.Standing;
import se.loftet.followup.Verdict;
import se.loftet.platform.model.Target;
import se.loftet.platform.web.Text;

/// The words for what was aimed at, what came of it and how that stands, in one language.
record ItemWords(Text text) {

  /// "minst 8 områden", "ja eller nej", or that there is no number.
  String target(@Nullable Target target) {
    if (target == null) {
      return text.of("site.target.none");
    }
    return switch (target.kind()) {
      case BINARY -> text.of("site.target.binary");
      case NARRATIVE, EFFECT -> text.of(target.kind());
      case COUNT ->
          target.value() == null
              ? text.of("site.target.none")
              : amount(target.operator(), target.value(), target.unit());
    };
  }

  private String amount(
      Target.@Nullable Operator operator, BigDecimal value, @Nullable String unit) {
    var number = text.number(value);
    var bounded =
        operator == null || operator == Target.Operator.EXACTLY
            ? number
            : text.of(operator) + " " + number;
    return unit == null ? bounded : bounded + " " + unit;
  }

  static boolean noNumber(@Nullable Target target) {
    return target == null || !target.testable();
  }

  /// What was reported, all figures side by side; a dash when nothing was.
  String result(Item item) {
    return item.answers().size() > 1 ? each(item) : result(item, item.outcomes());
  }

  /// What each activity gave, and what that adds up to.
  private String each(Item item) {
    var parts =
        item.answers().stream()
            .map(answer -> {
              var activity = Objects.requireNonNull(answer.activity());
              return text.of(
                  "site.result.part",
                  activity.text().replaceFirst("\\.$", ""),
                  result(item, answer.outcomes()));
            })
            .collect(Collectors.joining("; "));
    var sum = item.standing().value();
    return sum == null
        ? parts
        : text.of(
            "site.result.sum",
            (text.number(sum) + " " + unit(item, item.outcomes())).strip(),
            parts);
  }

  private String result(Item item, List<Outcome> outcomes) {
    var figures = figures(outcomes);
    var unit = unit(item, outcomes);
    if (figures.size() > 1) {
      return text.of("site.result.clash", either(figures), unit);
    }
    if (!figures.isEmpty()) {
      return (figures.getFirst() + " " + unit).strip();
    }
    var logged = item.standing().logged();
    if (logged != null && item.answers().size() < 2) {
      return text.of("site.result.logged", (text.number(logged) + " " + unit).strip());
    }
    var told = told(outcomes);
    if (told.isEmpty()) {
      return "–";
    }
    boolean counted = item.target() != null && item.target().kind() == Target.Kind.COUNT;
    return text.of(counted ? "site.result.noNumber" : "site.result.told", told);
  }

  String either(List<String> figures) {
    return String.join(" " + text.of("site.or") + " ", figures);
  }

  private static String unit(Item item, List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::unit)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() ->
            item.target() == null || item.target().unit() == null ? "" : item.target().unit());
  }

  /// The different figures that were published, smallest first.
  List<String> figures(List<Outcome> outcomes) {
    var numbers =
        outcomes.stream()
            .map(Outcome::value)
            .filter(Objects::nonNull)
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .sorted()
            .map(text::number)
            .toList();
    var answers =
        outcomes.stream()
            .map(Outcome::answer)
            .filter(Objects::nonNull)
            .distinct()
            .map(yes -> text.of(yes ? "site.yes" : "site.no"))
            .toList();
    var all = new ArrayList<>(numbers);
    all.addAll(answers);
    return all;
  }

  private static String told(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }

  /// How the item stands: the verdict where one was given, else target against outcomes.
  List<Tag> tags(Item item, boolean ended) {
    var tags = new ArrayList<Tag>();
    tags.add(standing(item, ended));
    if (item.standing().conflict() && !tags.getFirst().css().equals("clash")) {
      tags.add(clash());
    }
    return tags;
  }

  private Tag clash() {
    return new Tag("clash", text.of("site.standing.clash"));
  }

  Tag standing(Item item, boolean ended) {
    var verdict = item.verdict();
    if (verdict != null) {
      return done(verdict.done());
    }
    boolean counting = item.standing().onlyLogged() && !ended;
    if (counting && item.standing().state() != Standing.State.KEPT) {
      return new Tag("run", text.of("site.standing.running"));
    }
    return switch (item.standing().state()) {
      case KEPT -> done(Verdict.Done.KEPT);
      case PARTLY -> done(Verdict.Done.PARTLY);
      case NOT_KEPT -> done(Verdict.Done.NOT_KEPT);
      case OBSTACLE -> new Tag("half", text.of("site.standing.hindered"));
      case CONTRADICTED -> clash();
      case NUMBER_MISSING -> new Tag("gap", text.of(Standing.State.NUMBER_MISSING));
      case REPORTED_WITHOUT_TARGET ->
          new Tag("quiet", text.of(Standing.State.REPORTED_WITHOUT_TARGET));
      case NOT_REPORTED ->
          ended
              ? done(Verdict.Done.NOT_REPORTED)
              : new Tag("run", text.of("site.standing.running"));
    };
  }

  Tag done(Verdict.Done done) {
    return new Tag(
        switch (done) {
          case KEPT -> "ok";
          case PARTLY -> "half";
          case NOT_KEPT -> "no";
          case DROPPED -> "quiet";
          case NOT_REPORTED -> "gap";
        },
        text.of(done));
  }
}
