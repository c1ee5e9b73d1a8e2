package se.loftet.workplace.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Labels;
import se.loftet.formal.Signing;
import se.loftet.picture.Adoption;
import se.loftet.platform.Refused;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.model.ThreadObject;

/// The formal steps of promise documents, agreements, amendments and pictures.
@Controller
class StepsController {
  private final Steps steps;
  private final StepsPages pages;
  private final StaffChrome chrome;

  StepsController(Steps steps, StepsPages pages, StaffChrome chrome) {
    this.steps = steps;
    this.pages = pages;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/{ref}")
  String document(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var action = "/arbete/" + slug + "/" + ref + "/steg";
    return page(request, model, slug, action, steps.document(ref), "");
  }

  @PostMapping("/arbete/{slug}/{ref}/steg")
  String documentStep(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String ref) {
    var action = "/arbete/" + slug + "/" + ref + "/steg";
    var refused = take(request, steps.document(ref));
    return refused.isEmpty()
        ? "redirect:/arbete/" + slug + "/" + ref
        : page(request, model, slug, action, steps.document(ref), refused);
  }

  @GetMapping("/arbete/{slug}/{word}/{id:\\d{1,18}}/steg")
  String other(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @PathVariable long id) {
    return page(request, model, slug, address(slug, word, id), steps.find(word, id), "");
  }

  @PostMapping("/arbete/{slug}/{word}/{id:\\d{1,18}}/steg")
  String otherStep(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable String word,
      @PathVariable long id) {
    var action = address(slug, word, id);
    var refused = take(request, steps.find(word, id));
    return refused.isEmpty()
        ? "redirect:" + action
        : page(request, model, slug, action, steps.find(word, id), refused);
  }

  private static String address(String slug, String word, long id) {
    return "/arbete/" + slug + "/" + word + "/" + id + "/steg";
  }

  private <T extends ThreadObject> String page(
      HttpServletRequest request,
      Model model,
      String slug,
      String action,
      Subject<T> subject,
      String refused) {
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, Labels.shortened(subject.object().label())));
    model.addAttribute("page", pages.of(text, slug, action, subject, refused, typed(request)));
    return "workplace/steps";
  }

  /// What was written in the form that was sent, so that a refusal loses none of it.
  private static Map<String, String> typed(HttpServletRequest request) {
    var typed = new HashMap<String, String>();
    if (request.getMethod().equals("POST")) {
      request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
    }
    return typed;
  }

  /// Takes the step the person asked for; answers with the key of what stood in the way.
  private <T extends ThreadObject> String take(HttpServletRequest request, Subject<T> subject) {
    try {
      switch (String.valueOf(request.getParameter("do"))) {
        case "refer" -> steps.refer(subject);
        case "approve" -> steps.approve(subject, word(request, "sha256"));
        case "reject" -> steps.reject(subject, word(request, "kommentar"));
        case "sign" -> {
          var signing = signing(request);
          if (signing == null) {
            return "steps.fault.day";
          }
          steps.sign(
              subject,
              new Adoption(signing, word(request, "instans"), word(request, "diarienummer")));
        }
        case "publish" -> steps.publish(subject);
        case "takeBack" -> steps.takeBack(subject);
        case "reopen" -> steps.reopen(subject);
        default -> {
          return "steps.fault.unknown";
        }
      }
      return "";
    } catch (Refused.Rule rule) {
      return rule.code();
    } catch (Refused.Changed changed) {
      return "steps.fault.changed";
    }
  }

  private static String word(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  private static @Nullable Signing signing(HttpServletRequest request) {
    PartialDate day;
    try {
      day = PartialDate.of(word(request, "dag"));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
    var signatories = new ArrayList<Signatory>();
    for (int i = 0; i < 20 && request.getParameter("titel." + i) != null; i++) {
      var title = word(request, "titel." + i);
      if (!title.isEmpty()) {
        var organisation = word(request, "organisation." + i);
        signatories.add(
            new Signatory(
                null,
                title,
                organisation.isEmpty() ? null : organisation,
                word(request, "part." + i),
                false));
      }
    }
    var source = word(request, "kalla");
    return new Signing(
        day,
        source.isEmpty() ? null : source,
        signatories,
        "ja".equals(request.getParameter("efterhand")));
  }
}
