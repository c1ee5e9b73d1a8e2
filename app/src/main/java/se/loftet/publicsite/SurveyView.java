package se.loftet.publicsite;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.loftet.platform.web.Chrome;
import se.loftet.survey.AnswerWords;
import se.loftet.survey.Heading;
import se.loftet.survey.Questionnaire;
import se.loftet.survey.Survey;

/// Gathers the pages that tell of a municipality's surveys, in one language.
record SurveyView(Site site, SurveyData data, ReleasedResults results) {
  SurveyView(Site site, SurveyData data) {
    this(site, data, ReleasedResults.NONE);
  }

  SurveyListPage list() {
    var rows =
        data.surveys().stream()
            .sorted(
                Comparator.comparing((Survey survey) -> !survey.open(site.today()))
                    .thenComparing(Survey::opens, Comparator.reverseOrder()))
            .map(survey -> new SurveyListPage.Row(link(survey), when(survey), state(survey)))
            .toList();
    return new SurveyListPage(site.sv(), List.of(site.home()), rows);
  }

  private Link link(Survey survey) {
    var heading = heading(data.questionnaire(survey), survey, site.text().language());
    return new Link(site.addresses().survey(site.slug(), survey.head().ref()), heading.title());
  }

  /// What stands above the questions in the language, else in Swedish, else the survey's own name.
  static Heading heading(Questionnaire questionnaire, Survey survey, String language) {
    return Stream.of(language, "sv")
        .flatMap(each -> questionnaire.headings().stream().filter(h -> h.language().equals(each)))
        .findFirst()
        .orElseGet(() -> new Heading("sv", survey.title(), ""));
  }

  private String when(Survey survey) {
    var text = site.text();
    return text.of("voice.between", text.date(survey.opens()), text.date(survey.closes()));
  }

  private Tag state(Survey survey) {
    var text = site.text();
    if (survey.open(site.today())) {
      return new Tag("run", text.of("answering.open"));
    }
    return survey.state() == Survey.State.OPEN && site.today().isBefore(survey.opens())
        ? new Tag("", text.of("answering.soon"))
        : new Tag("quiet", text.of("answering.closed"));
  }

  Chrome chrome(Survey survey) {
    var link = link(survey);
    var path = link.href().substring(site.home().href().length());
    return site.chrome(link.words(), site.text().of("answering.describes", link.words()), path, "");
  }

  SurveyPage page(Survey survey) {
    var text = site.text();
    var questionnaire = data.questionnaire(survey);
    var heading = heading(questionnaire, survey, text.language());
    var answer = Addresses.answering(site.slug(), survey.head().ref());
    return new SurveyPage(
        site.sv(),
        List.of(
            site.home(),
            new Link(site.addresses().surveys(site.slug()), text.of("answering.menu"))),
        heading.title(),
        heading.about(),
        when(survey),
        state(survey),
        survey.sampled(),
        promises(survey, AnswerWords.in(text.language())),
        Objects.requireNonNullElse(survey.contact(), ""),
        survey.open(site.today()) ? answer + "?sprak=" + text.language() : "",
        questionnaire.languages().stream()
            .map(each -> new Link(answer + "?sprak=" + each, AnswerWords.in(each).of("name")))
            .toList(),
        questionnaire.questions().stream().map(q -> q.in(text.language())).toList(),
        results
            .of(survey)
            .map(each -> site.addresses().result(site.slug(), survey.head().ref()))
            .orElse(""));
  }

  /// What every survey promises, and what this one adds.
  static List<String> promises(Survey survey, AnswerWords words) {
    var own = survey.anonymity().words();
    return Stream.of(
            words.of(survey.sampled() ? "anonymous.code" : "anonymous.open"),
            words.of("anonymous." + survey.anonymity().time().name()),
            own == null ? "" : own)
        .filter(each -> !each.isBlank())
        .toList();
  }
}
