package se.loftet.workplace.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Kinds;
import se.loftet.editor.Labels;
import se.loftet.law.Law;
import se.loftet.law.LawAnswer;
import se.loftet.law.LawAnswer.Status;
import se.loftet.law.LawPoint;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// What lag (2023:196) asks for, live: nineteen points with evidence and due dates.
@Controller
class LawController {
  private static final Map<LawPoint, String> FIRST =
      Map.of(
          LawPoint.L01, "picture",
          LawPoint.L05, "plan",
          LawPoint.L10, "cooperation",
          LawPoint.L14, "function",
          LawPoint.L19, "camera");
  private final Law law;
  private final Kinds kinds;
  private final StaffChrome chrome;

  LawController(Law law, Kinds kinds, StaffChrome chrome) {
    this.law = law;
    this.kinds = kinds;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/lagen")
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    var text = chrome.text(request);
    var answers = law.answers();
    model.addAttribute("chrome", chrome.of(request, text.of("law.title")));
    model.addAttribute(
        "page",
        new LawPage(
            lead(text, answers), Acting.now().may(Right.EDIT), groups(text, slug, answers)));
    return "workplace/law";
  }

  private static String lead(Text text, List<LawAnswer> answers) {
    return text.of(
        "law.lead",
        count(answers, Status.MET) + count(answers, Status.SOON),
        answers.size() - count(answers, Status.NOT_APPLICABLE) - count(answers, Status.NOT_YET),
        count(answers, Status.LATE),
        count(answers, Status.SOON));
  }

  private static long count(List<LawAnswer> answers, Status status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  private List<LawPage.GroupView> groups(Text text, String slug, List<LawAnswer> answers) {
    var groups = new LinkedHashMap<String, List<LawPage.PointView>>();
    var group = "picture";
    for (var answer : answers) {
      group = FIRST.getOrDefault(answer.point(), group);
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(point(text, slug, answer));
    }
    return groups.entrySet().stream()
        .map(each ->
            new LawPage.GroupView(
                text.of("law.group." + each.getKey()), List.copyOf(each.getValue())))
        .toList();
  }

  private LawPage.PointView point(Text text, String slug, LawAnswer answer) {
    var point = answer.point();
    var code = point.name();
    boolean open = answer.status() == Status.MISSING || answer.status() == Status.LATE;
    var adds = point.adds();
    return new LawPage.PointView(
        code,
        point.paragraph(),
        text.of(point),
        text.of("law." + code + ".duty"),
        sign(answer.status()),
        text.of(answer.status()),
        open ? text.of(point.weight()) : "",
        answer.due() == null ? "" : text.of("law.due", answer.due()),
        answer.lacking().stream().map(Labels::shortened).toList(),
        open ? text.of("law." + code + ".do") : "",
        answer.evidence().stream().map(object -> link(slug, object)).toList(),
        adds == null ? "" : "/arbete/" + slug + "/lagkrav/ny?kind=" + adds.name(),
        adds == null ? "" : text.of("law.add", text.of(adds)));
  }

  private LawPage.LinkView link(String slug, ThreadObject object) {
    var word = kinds.of(object.getClass()).word();
    var address = "/arbete/" + slug + "/" + word + "/" + object.head().id();
    return new LawPage.LinkView(
        object instanceof SituationPicture ? address + "/bild" : address,
        Labels.shortened(object.label()));
  }

  private static String sign(Status status) {
    return switch (status) {
      case MET -> "ok";
      case SOON -> "half";
      case LATE -> "late";
      case MISSING -> "gap";
      case NOT_YET, NOT_APPLICABLE -> "quiet";
    };
  }
}
