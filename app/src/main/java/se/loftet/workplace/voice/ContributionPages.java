package se.loftet.workplace.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Theme;
import se.loftet.dialogue.ThemeWords;
import se.loftet.dialogue.VoiceModeration;
import se.loftet.editor.Labels;
import se.loftet.municipality.Place;
import se.loftet.picture.Problem;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;

/// Gathers the page of one contribution.
@Component
@Transactional(readOnly = true)
class ContributionPages {
  private static final List<String> TEMPLATES =
      List.of("weighed", "promise", "other", "urgent", "thanks");
  private final VoiceModeration moderation;
  private final Store store;
  private final LedToChoices done;

  ContributionPages(VoiceModeration moderation, Store store, LedToChoices done) {
    this.moderation = moderation;
    this.store = store;
    this.done = done;
  }

  ContributionPage of(Text text, String inbox, Contribution it, String fault) {
    var here = Acting.now().municipality();
    var joined = it.joined();
    var reason = it.reason();
    var problem = it.problem();
    var promise = it.promise();
    return new ContributionPage(
        inbox + "/" + it.head().id(),
        inbox + "?dialog=" + it.dialogue().id(),
        it.head().version(),
        Labels.shortened(it.text()),
        text.of(it.state()),
        facts(text, it),
        it.text(),
        it.redacted(),
        suggestions(text, it),
        Choices.of(text, Theme.values(), List.of(it.theme().name())),
        similar(text, inbox, it),
        joined == null ? "" : inbox + "/" + joined.id(),
        Choices.of(text, Contribution.State.values(), List.of(it.state().name())),
        Choices.of(
            text,
            Contribution.Reason.values(),
            reason == null ? List.of() : List.of(reason.name())),
        Choices.of(
            store.all(Problem.class, here), Labels::of, problem == null ? null : problem.id()),
        Choices.of(
            store.all(Promise.class, here), Labels::of, promise == null ? null : promise.id()),
        done.activities(it.activity()),
        done.measures(it.measure()),
        Objects.requireNonNullElse(it.answer(), ""),
        templates(text),
        fault.isEmpty() ? "" : text.of(fault),
        it.head().released() != null,
        Acting.now().may(Right.RELEASE));
  }

  private List<ContributionPage.Fact> facts(Text text, Contribution it) {
    var facts = new ArrayList<ContributionPage.Fact>();
    facts.add(fact(text, "feeling", text.of(it.feeling())));
    facts.add(fact(text, "entry", text.of(it.entry())));
    facts.add(fact(text, "week", text.date(it.week())));
    var place = it.place();
    var spot =
        it.latitude() == null ? "" : text.of("contribution.spot", it.latitude(), it.longitude());
    facts.add(
        fact(
            text,
            "where",
            place == null
                ? spot.isEmpty() ? text.of("contribution.everywhere") : spot
                : store.find(Place.class, place).map(Place::name).orElse("") + " " + spot));
    if (!it.times().isEmpty()) {
      facts.add(
          fact(text, "when", it.times().stream().map(text::of).collect(Collectors.joining(", "))));
    }
    return facts;
  }

  private static ContributionPage.Fact fact(Text text, String key, String value) {
    return new ContributionPage.Fact(text.of("contribution.fact." + key), value.strip());
  }

  private static List<ContributionPage.Suggestion> suggestions(Text text, Contribution it) {
    return it.coded()
        ? List.of()
        : ThemeWords.of(it.text()).stream()
            .limit(3)
            .map(s ->
                new ContributionPage.Suggestion(text.of(s.theme()), String.join(", ", s.words())))
            .toList();
  }

  private List<ContributionPage.SimilarRow> similar(Text text, String inbox, Contribution it) {
    return moderation.similar(it).stream()
        .map(each -> {
          var shared = each.words().isEmpty() ? each.stems() : each.words();
          return new ContributionPage.SimilarRow(
              each.contribution().id(),
              inbox + "/" + each.contribution().id(),
              each.text(),
              shared.isEmpty()
                  ? text.of("contribution.letters")
                  : text.of("contribution.shared", String.join(", ", shared)));
        })
        .toList();
  }

  /// What is written with a ready-made reply after it.
  ///
  /// @param key of the reply, anything else adds nothing
  static String filled(Text text, String written, String key) {
    return TEMPLATES.contains(key)
        ? (written + "\n" + text.of("contribution.template." + key)).strip()
        : written;
  }

  private static List<ContributionPage.Template> templates(Text text) {
    return TEMPLATES.stream()
        .map(key ->
            new ContributionPage.Template(
                key,
                text.of("contribution.template." + key + ".name"),
                text.of("contribution.template." + key)))
        .toList();
  }
}
