package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.reading.Unreadable;
import se.loftet.sampling.ImportedWave;
import se.loftet.sampling.ImportedWaves;
import se.loftet.sampling.Microdata;

/// Earlier waves from files of answers: variables are mapped to the bank's questions by a person,
/// figures are computed and kept, the answers are not.
@Controller
@RequestMapping("/arbete/{slug}/enkater/omgangar")
class WaveController {
  private final ImportedWaves waves;
  private final WaveFile files;
  private final StaffChrome chrome;

  WaveController(ImportedWaves waves, WaveFile files, StaffChrome chrome) {
    this.waves = waves;
    this.files = files;
    this.chrome = chrome;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.READ);
    return page(request, model, slug, "", null);
  }

  @PostMapping
  String take(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "kodbok", required = false) @Nullable MultipartFile book)
      throws IOException {
    Acting.require(Right.EDIT);
    var text = chrome.text(request);
    AnswersFile.Read read = null;
    try {
      read = files.read(file, book, typed(request, "datamangd"));
      if (!typed(request, "gor").equals("spara")) {
        return page(request, model, slug, "", read.data());
      }
      waves.keep(wanted(request, read.data()), read.data(), read.origin());
      return "redirect:/arbete/" + slug + "/enkater/omgangar?gjort=sparad";
    } catch (Refused.Rule rule) {
      return page(request, model, slug, text.of(rule), read == null ? null : read.data());
    } catch (Unreadable broken) {
      return page(request, model, slug, text.of(broken.code(), broken.values()), null);
    }
  }

  @PostMapping("/{id:\\d{1,18}}/borttagning")
  String remove(@PathVariable String slug, @PathVariable long id, @RequestParam int version) {
    waves.remove(id, version);
    return "redirect:/arbete/" + slug + "/enkater/omgangar";
  }

  private ImportedWaves.Wanted wanted(HttpServletRequest request, Microdata data) {
    return new ImportedWaves.Wanted(
        typed(request, "titel"),
        typed(request, "utgivare"),
        day(typed(request, "borjar")),
        day(typed(request, "slutar")),
        typed(request, "skiljer"),
        !typed(request, "slump").isEmpty(),
        typed(request, "vikt"),
        typed(request, "stratum"),
        typed(request, "kluster"),
        typed(request, "index").replace("\r\n", "\n"),
        new WaveRows(request, data, false)
            .mapped(WaveRows.asked(waves.bank(), chrome.text(request))));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException nonsense) {
      return null;
    }
  }

  private static String typed(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      String fault,
      @Nullable Microdata data) {
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/enkater";
    var rows = new WaveRows(request, data, typed(request, "last").isEmpty());
    boolean mapping = data != null || !typed(request, "last").isEmpty();
    model.addAttribute("chrome", chrome.of(request, text.of("wave.title")));
    model.addAttribute(
        "page",
        new WavePage(
            home,
            home + "/omgangar",
            fault,
            typed(request, "gjort").equals("sparad"),
            Acting.now().may(Right.EDIT),
            waves.list().stream().map(each -> wave(text, home, each)).toList(),
            fields(request),
            files.sets(typed(request, "datamangd")),
            data == null
                ? ""
                : text.of("microdata.read", text.number(data.size()), data.variables().size()),
            data == null ? List.of() : data.variables(),
            mapping
                ? WaveRows.asked(waves.bank(), text).stream().map(rows::row).toList()
                : List.of()));
    return "workplace/waves";
  }

  private static WavePage.Wave wave(Text text, String home, ImportedWave each) {
    return new WavePage.Wave(
        each.title(),
        text.of(
            "wave.about",
            each.publisher(),
            text.date(each.starts()),
            text.date(each.ends()),
            text.number(each.answers())),
        text.of("wave.figures", (long) each.figures().size(), (long) each.variables().size()),
        each.origin(),
        home + "/omgangar/" + each.head().id() + "/borttagning",
        each.head().version());
  }

  private static WavePage.Fields fields(HttpServletRequest request) {
    return new WavePage.Fields(
        typed(request, "titel"),
        typed(request, "utgivare"),
        typed(request, "borjar"),
        typed(request, "slutar"),
        typed(request, "skiljer"),
        !typed(request, "slump").isEmpty(),
        typed(request, "vikt"),
        typed(request, "stratum"),
        typed(request, "kluster"),
        typed(request, "index"));
  }
}
