package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
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
import se.loftet.reading.CodeBook;
import se.loftet.reading.Unreadable;
import se.loftet.sampling.Microdata;
import se.loftet.sampling.MicrodataFigures;
import se.loftet.sampling.ResultFigure;

/// Answers of a survey made elsewhere: what its variables are, and figures with the survey's own
/// weights, strata and clusters. The file is read, answered from and deleted.
@Controller
@RequestMapping("/arbete/{slug}/enkater/mikrodata")
class MicrodataController {
  private final StaffChrome chrome;

  MicrodataController(StaffChrome chrome) {
    this.chrome = chrome;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    return page(request, model, slug, "", null);
  }

  @PostMapping
  String read(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "kodbok", required = false) @Nullable MultipartFile book)
      throws IOException {
    Acting.require(Right.EDIT);
    if (file == null || file.isEmpty()) {
      return page(request, model, slug, chrome.text(request).of("sample.noFile"), null);
    }
    try {
      return page(request, model, slug, "", AnswersFile.read(file, book).data());
    } catch (Refused.Rule rule) {
      return page(request, model, slug, chrome.text(request).of(rule), null);
    } catch (Unreadable broken) {
      var words = chrome.text(request).of(broken.code(), broken.values());
      return page(request, model, slug, words, null);
    }
  }

  private static String typed(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private static MicrodataFigures.Wanted wanted(HttpServletRequest request) {
    var codes = typed(request, "koder");
    return new MicrodataFigures.Wanted(
        typed(request, "variabel"),
        codes.isEmpty() ? List.of() : Arrays.asList(codes.split("\\s*,\\s*", -1)),
        typed(request, "dela"),
        typed(request, "vikt"),
        typed(request, "stratum"),
        typed(request, "kluster"));
  }

  private String page(
      HttpServletRequest request,
      Model model,
      String slug,
      String fault,
      @Nullable Microdata data) {
    var text = chrome.text(request);
    var wanted = wanted(request);
    var home = "/arbete/" + slug + "/enkater";
    var told = fault;
    MicrodataPage.Figures figures = null;
    if (data != null && !wanted.variable().isEmpty()) {
      try {
        figures = figures(text, data, wanted);
      } catch (Refused.Rule rule) {
        told = text.of(rule);
      } catch (IllegalArgumentException design) {
        told = text.of("microdata.design");
      }
    }
    model.addAttribute("chrome", chrome.of(request, text.of("microdata.title")));
    model.addAttribute(
        "page",
        new MicrodataPage(
            home,
            home + "/mikrodata",
            told,
            new MicrodataPage.Fields(
                wanted.variable(),
                String.join(", ", wanted.codes()),
                wanted.by(),
                wanted.weight(),
                wanted.strata(),
                wanted.clusters()),
            data == null
                ? ""
                : text.of("microdata.read", text.number(data.size()), data.variables().size()),
            data == null ? List.of() : variables(data),
            figures));
    return "workplace/microdata";
  }

  private static List<MicrodataPage.Variable> variables(Microdata data) {
    return data.variables().stream()
        .map(data::variable)
        .map(each -> new MicrodataPage.Variable(each.name(), each.label(), missing(each)))
        .toList();
  }

  private static String missing(CodeBook.Variable variable) {
    var codes = new ArrayList<>(variable.missing());
    var span = variable.span();
    if (span != null) {
      codes.add("%s–%s".formatted(plain(span.low()), plain(span.high())));
    }
    return String.join(", ", codes);
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  private static MicrodataPage.Figures figures(
      Text text, Microdata data, MicrodataFigures.Wanted wanted) {
    var found = MicrodataFigures.of(data, wanted);
    var label = data.variable(wanted.variable()).label();
    var weights = found.weights();
    return new MicrodataPage.Figures(
        label.isEmpty() ? wanted.variable() : label,
        found.figures(wanted).stream().map(each -> row(text, each)).toList(),
        text.of(
            "microdata.weights",
            text.number(weights.answers()),
            text.number(found.without()),
            decimals(text, weights.low(), 3),
            decimals(text, weights.high(), 3),
            decimals(text, weights.effective(), 0)));
  }

  private static MicrodataPage.Row row(Text text, ResultFigure each) {
    var name = each.part().isEmpty() ? text.of("sample.all") : each.part();
    var value = each.value();
    var low = each.low();
    var high = each.high();
    var answers = each.answers();
    return value == null || low == null || high == null || answers == null
        ? new MicrodataPage.Row(name, text.of(each.state()), "", "")
        : new MicrodataPage.Row(
            name,
            shown(text, each, value),
            text.of("result.interval", shown(text, each, low), shown(text, each, high)),
            text.number(answers));
  }

  private static String shown(Text text, ResultFigure each, double value) {
    return each.measure() == ResultFigure.Measure.SHARE
        ? text.of("result.percent", decimals(text, 100 * value, 1))
        : decimals(text, value, 2);
  }

  private static String decimals(Text text, double value, int digits) {
    return text.number(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
  }
}
