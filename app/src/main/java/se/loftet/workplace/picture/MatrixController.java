package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Labels;
import se.loftet.editor.Option;
import se.loftet.evidence.SourceKind;
import se.loftet.picture.Editions;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;

/// The situation picture as a whole: sources side by side, causes, chapters and editions.
@Controller
class MatrixController {
  private final Matrix matrix;
  private final Editions editions;
  private final StaffChrome chrome;

  MatrixController(Matrix matrix, Editions editions, StaffChrome chrome) {
    this.matrix = matrix;
    this.editions = editions;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}/bild")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "sparat", defaultValue = "") String saved) {
    var text = chrome.text(request);
    var sheet = matrix.load(id);
    var picture = sheet.picture();
    var home = "/arbete/" + slug + "/";
    model.addAttribute("chrome", chrome.of(request, picture.title()));
    model.addAttribute(
        "page",
        new MatrixPage(
            picture.title(),
            home + "lagesbild/" + id + "/bild",
            home + "lagesbild/" + id,
            home + "lagesbild/" + id + "/steg",
            lead(text, sheet),
            saved.matches("\\d{1,4}") ? text.of("picture.saved", Integer.valueOf(saved)) : "",
            Acting.now().may(Right.EDIT),
            home + "problem/ny?under=" + id,
            Matrix.SOURCES.stream().map(source -> text.of(source)).toList(),
            sheet.problems().stream().map(p -> row(text, home, sheet, p)).toList(),
            chapters(text, picture),
            editions.list(picture).stream()
                .map(v ->
                    new MatrixPage.EditionView(
                        text.of(
                            "steps.version",
                            v.number(),
                            text.of(v.audience()),
                            text.moment(v.madeAt())),
                        v.sha256()))
                .toList()));
    return "workplace/picture";
  }

  /// How many problems have been heard from every source.
  private static String lead(Text text, Matrix.Sheet sheet) {
    long heard =
        sheet.problems().stream()
            .filter(p ->
                Matrix.SOURCES.stream()
                    .allMatch(s ->
                        sheet
                            .stance(p, s)
                            .filter(st -> st.stance() != Stance.Kind.NOT_ASKED)
                            .isPresent()))
            .count();
    return text.of("picture.lead", sheet.problems().size(), heard);
  }

  private static MatrixPage.RowView row(
      Text text, String home, Matrix.Sheet sheet, Problem problem) {
    var cells = new ArrayList<MatrixPage.CellView>();
    for (var source : Matrix.SOURCES) {
      cells.add(cell(text, home, sheet, problem, source));
    }
    return new MatrixPage.RowView(
        problem.title(),
        home + "problem/" + problem.head().id(),
        cells,
        sheet.causes(problem).stream()
            .map(c ->
                new MatrixPage.LinkView(
                    home + "orsak/" + c.head().id(),
                    text.of(c.corner()) + ": " + Labels.shortened(c.text())))
            .toList(),
        home + "orsak/ny?under=" + problem.head().id());
  }

  private static MatrixPage.CellView cell(
      Text text, String home, Matrix.Sheet sheet, Problem problem, SourceKind source) {
    var stance = sheet.stance(problem, source);
    var said = stance.map(Stance::stance);
    return new MatrixPage.CellView(
        Matrix.cell(problem, source),
        text.of("picture.cell", text.of(source), problem.title()),
        said.map(text::of).orElse(text.of("picture.notStated")),
        sign(said.orElse(null)),
        stance.map(s -> home + "hallning/" + s.head().id()).orElse(""),
        options(text, said));
  }

  private static List<Option> options(Text text, Optional<Stance.Kind> said) {
    return Arrays.stream(Stance.Kind.values())
        .map(k -> new Option(k.name(), text.of(k), said.isPresent() && said.get() == k))
        .toList();
  }

  private static String sign(Stance.@Nullable Kind said) {
    return switch (said) {
      case SUPPORTS -> "plus";
      case CONTRADICTS -> "clash";
      case SILENT -> "quiet";
      case NOT_ASKED -> "ask";
      case null -> "gap";
    };
  }

  private static List<MatrixPage.ChapterView> chapters(Text text, SituationPicture picture) {
    return List.of(
        chapter(text, "mapping", picture.mapping()),
        chapter(text, "otherInformation", picture.otherInformation()),
        chapter(text, "analysis", picture.analysis()));
  }

  private static MatrixPage.ChapterView chapter(Text text, String name, @Nullable String written) {
    return new MatrixPage.ChapterView(
        text.of("field.SituationPicture." + name + ".label"),
        written != null && !written.isBlank());
  }

  @PostMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}/bild")
  String write(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    int changed = matrix.write(request, id);
    return "redirect:/arbete/" + slug + "/lagesbild/" + id + "/bild?sparat=" + changed;
  }
}
