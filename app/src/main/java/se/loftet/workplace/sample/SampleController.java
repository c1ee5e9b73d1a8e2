package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.loftet.access.StaffChrome;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.reading.Tables;
import se.loftet.reading.Unreadable;
import se.loftet.sampling.FrameFile;
import se.loftet.sampling.Recipient;
import se.loftet.sampling.Sampling;

/// Who is asked in a survey: the list with its last day, the draw, letters and reminders, and who
/// does not answer and why.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/urval")
class SampleController {
  private final Sampling sampling;
  private final SamplePages pages;
  private final StaffChrome chrome;

  SampleController(Sampling sampling, SamplePages pages, StaffChrome chrome) {
    this.sampling = sampling;
    this.pages = pages;
    this.chrome = chrome;
  }

  @GetMapping
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "utan", defaultValue = "0") String without) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    int rows = DrawForm.number(without, 0);
    return page(request, model, slug, id, "", rows == 0 ? "" : text.of("sample.leftOut", rows));
  }

  @PostMapping("/lista")
  String keep(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "raderas", defaultValue = "") String forgetOn,
      @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
      throws IOException {
    Acting.require(Right.EDIT);
    var day = day(forgetOn);
    if (file == null || file.isEmpty() || day == null) {
      var missing = new Refused.Rule(day == null ? "sampling.forgetOn" : "sample.noFile");
      return page(request, model, slug, id, words(request, missing), "");
    }
    var name = file.getOriginalFilename() == null ? "lista" : file.getOriginalFilename();
    var kept = Files.createTempFile("ram", "");
    try {
      file.transferTo(kept);
      var read = FrameFile.read(Tables.open(kept, name));
      sampling.keep(new Ref<>(id), shortened(name), day, read);
      return back(slug, id) + (read.leftOut().isEmpty() ? "" : "?utan=" + read.leftOut().size());
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, words(request, rule), "");
    } catch (Unreadable broken) {
      var words = chrome.text(request).of(broken.code(), broken.values());
      return page(request, model, slug, id, words, "");
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private static String shortened(String name) {
    var plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "lista" : plain.substring(0, Math.min(200, plain.length()));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  @PostMapping("/radering")
  String forget(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    return done(
        request,
        model,
        slug,
        id,
        () -> {
          sure(request, "sample.frame.notSure");
          sampling.forget(new Ref<>(id));
          return back(slug, id);
        });
  }

  /// What cannot be undone is asked about once more.
  private static void sure(HttpServletRequest request, String otherwise) {
    if (!"ja".equals(request.getParameter("saker"))) {
      throw new Refused.Rule(otherwise);
    }
  }

  @PostMapping("/dragning")
  String draw(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    return done(
        request,
        model,
        slug,
        id,
        () -> {
          var plan = DrawForm.plan(request);
          sure(request, "sample.drawNow.notSure");
          sampling.draw(new Ref<>(id), plan);
          return back(slug, id);
        });
  }

  /// Shows what a draw would take from each stratum, without doing it.
  @PostMapping("/provdragning")
  String tryOut(
      HttpServletRequest request, Model model, @PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.EDIT);
    return done(
        request,
        model,
        slug,
        id,
        () -> {
          sampling.preview(new Ref<>(id), DrawForm.plan(request));
          return page(request, model, slug, id, "", chrome.text(request).of("sample.tried"));
        });
  }

  private String done(
      HttpServletRequest request, Model model, String slug, long id, Supplier<String> work) {
    try {
      return work.get();
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, words(request, rule), "");
    }
  }

  @PostMapping("/registrering")
  String register(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "brev", defaultValue = "") String letter,
      @RequestParam(name = "orsak", defaultValue = "") String outcome) {
    Acting.require(Right.EDIT);
    return done(
        request,
        model,
        slug,
        id,
        () -> {
          var why =
              Arrays.stream(Recipient.Outcome.values())
                  .filter(each -> each.name().equals(outcome))
                  .findFirst()
                  .orElseThrow(() -> new Refused.Rule("sample.noOutcome"));
          sampling.register(new Ref<>(id), DrawForm.number(letter.strip(), 0), why);
          return back(slug, id);
        });
  }

  private String words(HttpServletRequest request, Refused.Rule rule) {
    return chrome.text(request).of(rule);
  }

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/enkater/" + id + "/urval";
  }

  private String page(
      HttpServletRequest request, Model model, String slug, long id, String fault, String told) {
    var text = chrome.text(request);
    model.addAttribute("chrome", chrome.of(request, text.of("sample.title")));
    model.addAttribute("page", pages.of(text, request, slug, id, fault, told));
    return "workplace/sample";
  }
}
