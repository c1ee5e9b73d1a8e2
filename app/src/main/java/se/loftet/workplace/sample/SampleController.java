package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Option;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.reading.Tables;
import se.loftet.reading.Unreadable;
import se.loftet.sampling.Allocation;
import se.loftet.sampling.Draw;
import se.loftet.sampling.FrameFile;
import se.loftet.sampling.Letters;
import se.loftet.sampling.Recipient;
import se.loftet.sampling.ResponseBoard;
import se.loftet.sampling.SampleDraw;
import se.loftet.sampling.Sampling;
import se.loftet.sampling.SurveyResults;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// Who is asked in a survey: the list with its last day, the draw, letters and reminders, and who
/// does not answer and why.
@Controller
@RequestMapping("/arbete/{slug}/enkater/{id:\\d{1,18}}/urval")
class SampleController {
  /// Days a list is kept unless somebody says another day.
  private static final int USUAL_DAYS = 120;

  private final Surveys surveys;
  private final Sampling sampling;
  private final Letters letters;
  private final SurveyResults results;
  private final Municipalities municipalities;
  private final StaffChrome chrome;
  private final Clock clock;
  private final String outside;

  SampleController(
      Surveys surveys,
      Sampling sampling,
      Letters letters,
      SurveyResults results,
      Municipalities municipalities,
      StaffChrome chrome,
      Clock clock,
      @Value("${loftet.url:}") String outside) {
    this.surveys = surveys;
    this.sampling = sampling;
    this.letters = letters;
    this.results = results;
    this.municipalities = municipalities;
    this.chrome = chrome;
    this.clock = clock;
    this.outside = outside;
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
    int rows = number(without, 0);
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
      return page(
          request, model, slug, id, day == null ? "sampling.forgetOn" : "sample.noFile", "");
    }
    var name = file.getOriginalFilename() == null ? "lista" : file.getOriginalFilename();
    var kept = Files.createTempFile("ram", "");
    try {
      file.transferTo(kept);
      var read = FrameFile.read(Tables.open(kept, name));
      sampling.keep(new Ref<>(id), shortened(name), day, read);
      return back(slug, id) + (read.leftOut().isEmpty() ? "" : "?utan=" + read.leftOut().size());
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, rule.code(), "");
    } catch (Unreadable broken) {
      var words = chrome.text(request).of(broken.code(), broken.values());
      return page(request, model, slug, id, "", words);
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
  String forget(@PathVariable String slug, @PathVariable long id) {
    sampling.forget(new Ref<>(id));
    return back(slug, id);
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
          sampling.draw(new Ref<>(id), plan(request));
          return back(slug, id);
        });
  }

  private String done(
      HttpServletRequest request, Model model, String slug, long id, Supplier<String> work) {
    try {
      return work.get();
    } catch (Refused.Rule rule) {
      return page(request, model, slug, id, rule.code(), "");
    }
  }

  private static String typed(HttpServletRequest request, String name, String otherwise) {
    var value = request.getParameter(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static int number(String typed, int otherwise) {
    return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : otherwise;
  }

  private static Draw.Plan plan(HttpServletRequest request) {
    int wanted = number(typed(request, "antal", ""), 0);
    var seed = typed(request, "fro", "");
    if (wanted == 0 || !seed.matches("\\d{1,18}")) {
      throw new Refused.Rule("sample.numbers");
    }
    var method =
        Arrays.stream(Allocation.values())
            .filter(each -> each.name().equals(request.getParameter("metod")))
            .findFirst()
            .orElse(Allocation.PROPORTIONAL);
    return new Draw.Plan(
        method,
        wanted,
        number(typed(request, "minst", "0"), 0),
        Long.parseLong(seed),
        number(typed(request, "kluster", "0"), 0),
        shares(typed(request, "andelar", "")));
  }

  /// Percent by stratum, in the order they are shown; what is no percentage counts as half.
  private static List<Double> shares(String typed) {
    var shares = new ArrayList<Double>();
    for (var each : typed.isEmpty() ? new String[0] : typed.split("[;\\s]+", -1)) {
      var plain = each.replace(',', '.');
      shares.add(plain.matches("\\d{1,2}(\\.\\d+)?") ? Double.parseDouble(plain) / 100 : 0.5);
    }
    return shares;
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
          sampling.register(new Ref<>(id), number(letter.strip(), 0), why);
          return back(slug, id);
        });
  }

  @GetMapping("/exempel.csv")
  ResponseEntity<byte[]> example() {
    Acting.require(Right.EDIT);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"exempel.csv\"")
        .body(ExampleFrame.csv(results.places()).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/brev.pdf")
  ResponseEntity<byte[]> letters(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "fran", defaultValue = "0") String first,
      @RequestParam(name = "paminnelse", defaultValue = "nej") String reminder) {
    Acting.require(Right.EDIT);
    var survey = surveys.survey(id);
    var pdf =
        letters.pdf(
            municipalities.get(survey.head().municipality()),
            new Ref<>(id),
            address(slug, survey),
            reminder.equals("ja"),
            number(first, 0));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            "attachment; filename=\"brev-%d.pdf\"".formatted(number(first, 0) + 1))
        .header("Cache-Control", "no-store")
        .body(pdf);
  }

  /// The address as residents reach it: the configured one, else the one this request came by.
  private String address(String slug, Survey survey) {
    var host =
        outside.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : outside.replaceAll("/$", "");
    return host + "/" + slug + "/enkat/" + survey.head().ref() + "/svara";
  }

  private static String back(String slug, long id) {
    return "redirect:/arbete/" + slug + "/enkater/" + id + "/urval";
  }

  private String page(
      HttpServletRequest request, Model model, String slug, long id, String fault, String told) {
    var text = chrome.text(request);
    var survey = surveys.survey(id);
    Ref<Survey> ref = new Ref<>(id);
    var self = "/arbete/" + slug + "/enkater/" + id;
    var frame = sampling.frame(ref);
    var drawn = sampling.draw(ref);
    var board = sampling.board(ref);
    model.addAttribute("chrome", chrome.of(request, text.of("sample.title")));
    model.addAttribute(
        "page",
        new SamplePage(
            survey.title(),
            self,
            self + "/urval",
            fault.isEmpty() ? "" : text.of(fault),
            told,
            Acting.now().may(Right.EDIT)
                && survey.sampled()
                && survey.state() != Survey.State.CLOSED,
            frame
                .map(f ->
                    new SamplePage.Frame(
                        f.name(), text.number(f.people()), text.date(f.forgetOn())))
                .orElse(null),
            drawn.map(d -> drawn(text, ref, self + "/urval", d, frame.isPresent())).orElse(null),
            frame.isPresent() && drawn.isEmpty() ? strata(text, ref, request) : List.of(),
            fields(text, request),
            board.lines().stream().map(line -> row(text, line)).toList(),
            new SamplePage.Row(
                text.of("sample.all"),
                text.number(board.drawn()),
                text.number(board.overCoverage()),
                text.number(board.refused()),
                text.number(board.answered()),
                percent(text, board.rate())),
            Arrays.stream(Recipient.Outcome.values())
                .map(each -> new Option(each.name(), text.of(each), false))
                .toList()));
    return "workplace/sample";
  }

  private SamplePage.DrawFields fields(Text text, HttpServletRequest request) {
    var method = typed(request, "metod", Allocation.PROPORTIONAL.name());
    return new SamplePage.DrawFields(
        typed(request, "raderas", LocalDate.now(clock).plusDays(USUAL_DAYS).toString()),
        typed(request, "antal", ""),
        typed(request, "minst", "0"),
        typed(request, "fro", Long.toString(Math.floorMod(clock.millis(), 1_000_000L))),
        typed(request, "kluster", "0"),
        typed(request, "andelar", ""),
        Arrays.stream(Allocation.values())
            .map(each -> new Option(each.name(), text.of(each), each.name().equals(method)))
            .toList());
  }

  private List<SamplePage.Stratum> strata(
      Text text, Ref<Survey> survey, HttpServletRequest request) {
    var take = taken(survey, request);
    return sampling.strata(survey).entrySet().stream()
        .map(each ->
            new SamplePage.Stratum(
                each.getKey(),
                text.number(each.getValue()),
                take.stream()
                    .filter(group -> group.stratum().equals(each.getKey()))
                    .mapToInt(Draw.Group::drawn)
                    .boxed()
                    .reduce(Integer::sum)
                    .map(text::number)
                    .orElse("")))
        .toList();
  }

  private List<Draw.Group> taken(Ref<Survey> survey, HttpServletRequest request) {
    try {
      return request.getParameter("antal") == null
          ? List.of()
          : sampling.preview(survey, plan(request));
    } catch (Refused.Rule notYet) {
      return List.of();
    }
  }

  private SamplePage.Drawn drawn(
      Text text, Ref<Survey> survey, String self, SampleDraw draw, boolean kept) {
    boolean prints = kept && Acting.now().may(Right.EDIT);
    return new SamplePage.Drawn(
        text.of(
            "sample.drawn",
            text.date(draw.drawnOn()),
            draw.method(),
            Long.toString(draw.seed()),
            text.number(draw.wanted())),
        prints ? bundles(text, self, sampling.recipients(survey, false).size(), "nej") : List.of(),
        prints ? bundles(text, self, sampling.recipients(survey, true).size(), "ja") : List.of());
  }

  private static List<SamplePage.Bundle> bundles(Text text, String self, int size, String remind) {
    return IntStream.iterate(0, from -> from < size, from -> from + Letters.BUNDLE)
        .mapToObj(from ->
            new SamplePage.Bundle(
                self + "/brev.pdf?paminnelse=" + remind + "&fran=" + from,
                text.of("sample.bundle", from + 1, Math.min(size, from + Letters.BUNDLE))))
        .toList();
  }

  private static SamplePage.Row row(Text text, ResponseBoard.Line line) {
    return new SamplePage.Row(
        line.group().name(),
        text.number(line.group().drawn()),
        text.number(line.group().overCoverage()),
        text.number(line.group().refused()),
        text.number(line.answered()),
        percent(text, line.rate()));
  }

  private static String percent(Text text, @Nullable Double share) {
    return share == null
        ? ""
        : text.of(
            "result.percent",
            text.number(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP)));
  }
}
