package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.picture.Basis;
import se.loftet.platform.Refused;
import se.loftet.platform.model.Ref;
import se.loftet.platform.web.Text;
import se.loftet.sampling.ResultSheets;
import se.loftet.sampling.SurveyResult;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Survey;
import se.loftet.workplace.stance.VoiceStanceForm;
import se.loftet.workplace.stance.VoiceStances;

/// Lets a released result say something of a problem, with one of its figures and its interval.
@Service
@Transactional
class ResultStances {
  private final SurveyResults results;
  private final VoiceStances stances;

  ResultStances(SurveyResults results, VoiceStances stances) {
    this.results = results;
    this.stances = stances;
  }

  @Transactional(readOnly = true)
  public VoiceStanceForm form(
      HttpServletRequest request, Text text, Survey survey, SurveyResult result, String action) {
    return VoiceStanceForm.of(
        request,
        text,
        action,
        text.of("voicestance.words"),
        stances.problems(),
        figures(text, survey, result));
  }

  /// Says it, and answers with the id of the picture the problem stands in.
  public long say(HttpServletRequest request, Survey survey) {
    var result =
        results
            .of(new Ref<>(survey.head().id()))
            .filter(each -> each.head().released() != null)
            .orElseThrow(() -> new Refused.Rule("result.notReleased"));
    var source = result.evidence();
    if (source == null) {
      throw new Refused.Rule("result.notReleased");
    }
    var figures = figures(Text.in(Text.SWEDISH), survey, result);
    var chosen = VoiceStanceForm.chosen(request, figures.size());
    var figure = chosen.figure() < 0 ? "" : figures.get(chosen.figure());
    var words = (chosen.note() + "\n" + figure).strip();
    return stances.say(chosen, source, new Basis(Basis.Kind.SURVEY, result.head().ref()), words);
  }

  private List<String> figures(Text text, Survey survey, SurveyResult result) {
    var sheets = new ResultSheets(text, result, results.questionnaire(survey));
    return ResultOutcomes.figures(result).stream().map(sheets::told).toList();
  }
}
