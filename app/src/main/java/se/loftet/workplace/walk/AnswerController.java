package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.walk.Measure;
import se.loftet.walk.OwnerQuestion;
import se.loftet.walk.Owners;

/// Where an owner outside answers through the link in a mail, in ten seconds and without an
/// account.
@Controller
@RequestMapping({"/svar/{token:[A-Za-z0-9_-]{43}}", "/en/svar/{token:[A-Za-z0-9_-]{43}}"})
class AnswerController {
  private static final String DESK = "answer";
  private final Owners owners;

  /// What an owner can say; *done* is a yes that has happened.
  private enum Say {
    DONE(Measure.Decision.YES),
    YES(Measure.Decision.YES),
    INVESTIGATE(Measure.Decision.INVESTIGATE),
    NO(Measure.Decision.NO),
    OTHER_PARTY(Measure.Decision.OTHER_PARTY);

    private final Measure.Decision decision;

    Say(Measure.Decision decision) {
      this.decision = decision;
    }
  }

  AnswerController(Owners owners) {
    this.owners = owners;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String token,
      @RequestParam(name = "tack", defaultValue = "") String thanks) {
    var question = thanks.isEmpty() ? question(token).orElse(null) : null;
    if (thanks.isEmpty() && question == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    return page(request, model, token, question, Map.of());
  }

  @PostMapping
  String answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @PathVariable String token) {
    var question = question(token).orElse(null);
    if (question == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return page(request, model, token, null, Map.of());
    }
    var sent = new Sent(request);
    var said = sent.choice(Say.values(), "svar").orElse(null);
    var faults = new LinkedHashMap<String, String>();
    if (said == null) {
      faults.put("svar", "walk.owner.fault.choose");
    } else if (said == Say.NO && !sent.has("ord")) {
      faults.put("ord", "walk.fault.reason");
    }
    if (sent.has("dag") && sent.day("dag") == null) {
      faults.put("dag", "fault.day");
    }
    if (said == Say.DONE && !sent.has("dag")) {
      faults.put("dag", "walk.fault.done");
    }
    if (!faults.isEmpty()) {
      return page(request, model, token, question, faults);
    }
    var chosen = Objects.requireNonNull(said);
    Acting.NOBODY
        .in(question.municipality())
        .atDesk(DESK)
        .run(() ->
            owners.answer(
                token,
                chosen.decision,
                chosen == Say.DONE,
                sent.orNothing("dag"),
                sent.orNothing("ord")));
    return "redirect:" + request.getRequestURI() + "?tack=ja";
  }

  /// Nothing when the link was used, is too old or was never made: nobody is told which.
  private Optional<OwnerQuestion> question(String token) {
    try {
      return Optional.of(
          Acting.NOBODY
              .atDesk(DESK)
              .<OwnerQuestion, RuntimeException>call(() -> owners.question(token)));
    } catch (Refused.NotFound gone) {
      return Optional.empty();
    }
  }

  private static String page(
      HttpServletRequest request,
      Model model,
      String token,
      @Nullable OwnerQuestion question,
      Map<String, String> faults) {
    boolean english = request.getRequestURI().startsWith("/en/");
    var text = Text.in(english ? Text.ENGLISH : Text.SWEDISH);
    var sent = new Sent(request);
    var told = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> told.put(field, text.of(key)));
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var title = text.of("walk.owner.title");
    var other = (english ? "" : "/en") + "/svar/" + token;
    model.addAttribute(
        "chrome",
        new Chrome(
            text,
            title,
            "",
            "",
            List.of(),
            other,
            "",
            new Chrome.Csrf(csrf.getParameterName(), csrf.getToken())));
    model.addAttribute(
        "page",
        new AnswerPage(
            request.getRequestURI(),
            question == null ? "" : question.responsible(),
            question == null ? List.of() : question.question().lines().toList(),
            choices(text, sent.word("svar")),
            sent.word("dag"),
            sent.word("ord"),
            told,
            !sent.word("tack").isEmpty(),
            question == null && sent.word("tack").isEmpty()));
    return "walk/answer";
  }

  private static List<Option> choices(Text text, String chosen) {
    return Arrays.stream(Say.values())
        .map(each ->
            new Option(
                each.name(), text.of("walk.owner.say." + each.name()), each.name().equals(chosen)))
        .toList();
  }
}
