package se.loftet.workplace.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.AuditedReading;
import se.loftet.access.StaffChrome;
import se.loftet.editor.Option;
import se.loftet.formal.FormalVersion;
import se.loftet.picture.Chapter;
import se.loftet.picture.Editions;
import se.loftet.picture.OwnPictures;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;
import se.loftet.workplace.Periods;

/// The situation picture as a whole: problem cards, sources side by side, chapters and editions.
@Controller
@RequestMapping("/arbete/{slug}/lagesbild/{id:\\d{1,18}}")
class MatrixController {
  private final Matrix matrix;
  private final Editions editions;
  private final OwnPictures own;
  private final AuditedReading reading;
  private final Periods periods;
  private final HeardRows heard;
  private final WalkedRows walked;
  private final StaffChrome chrome;

  MatrixController(
      Matrix matrix,
      Editions editions,
      OwnPictures own,
      AuditedReading reading,
      Periods periods,
      HeardRows heard,
      WalkedRows walked,
      StaffChrome chrome) {
    this.matrix = matrix;
    this.editions = editions;
    this.own = own;
    this.reading = reading;
    this.periods = periods;
    this.heard = heard;
    this.walked = walked;
    this.chrome = chrome;
  }

  @GetMapping("/bild")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "sparat", defaultValue = "") String saved,
      @RequestParam(name = "krock", defaultValue = "0") String crossed,
      @RequestParam(name = "andra", defaultValue = "") String fill) {
    var text = chrome.text(request);
    var sheet = matrix.load(id);
    reading.opened(sheet.picture());
    model.addAttribute("chrome", chrome.of(request, sheet.picture().title()));
    model.addAttribute(
        "page",
        page(
            text,
            slug,
            sheet,
            notice(text, saved),
            cells(text, saved) + crossed(text, crossed),
            fill.equals("ja")));
    return "workplace/picture";
  }

  private static String notice(Text text, String saved) {
    return switch (saved) {
      case "delad" -> text.of("picture.shared");
      case "intagen" -> text.of("picture.taken");
      default -> "";
    };
  }

  private static String cells(Text text, String saved) {
    return saved.matches("\\d{1,4}") ? text.of("picture.saved", Integer.valueOf(saved)) : "";
  }

  private static String crossed(Text text, String cells) {
    return cells.matches("[1-9]\\d{0,3}")
        ? ". " + text.of("picture.crossed", Integer.valueOf(cells))
        : "";
  }

  private MatrixPage page(
      Text text, String slug, Sheet sheet, String notice, String cells, boolean filling) {
    var picture = sheet.picture();
    var home = "/arbete/" + slug + "/";
    var here = home + "lagesbild/" + picture.head().id();
    var stances = new StanceViews(text, home, sheet, periods.today());
    boolean joint = picture.kind() == SituationPicture.Kind.JOINT;
    boolean edits = Acting.now().may(Right.EDIT);
    return new MatrixPage(
        picture.title(),
        text.of("picture.kindAndState", text.of(picture.kind()), text.of(picture.state())),
        picture.head().secrecy() == SecrecyClass.PARTY,
        here,
        here,
        here + "/steg",
        here + "/prioritering",
        lead(text, sheet),
        notice,
        cells,
        new SinceViews(text, editions).of(picture, here),
        edits,
        !joint && picture.head().secrecy() == SecrecyClass.PARTY && Acting.now().may(Right.APPROVE),
        filling && edits,
        home + "problem/ny?under=" + picture.head().id(),
        Matrix.SOURCES.stream().map(source -> text.of(source)).toList(),
        new CardViews(text, home, sheet, stances).all(),
        stances.unheard(),
        heard.of(text, home),
        walked.of(text, home),
        sheet.problems().stream().map(p -> option(p)).toList(),
        Stream.of(Stance.Kind.SUPPORTS, Stance.Kind.CONTRADICTS, Stance.Kind.SILENT)
            .map(k -> new Option(k.name(), text.of(k), k == Stance.Kind.SUPPORTS))
            .toList(),
        joint && edits && !picture.state().signed() ? waiting() : List.of(),
        Arrays.stream(Chapter.values())
            .map(c -> new MatrixPage.ChapterView(text.of(c), !c.empty(picture)))
            .toList(),
        editions.list(picture).stream().map(v -> edition(text, here, v)).toList());
  }

  private static Option option(Problem problem) {
    return new Option(Long.toString(problem.head().id()), problem.title(), false);
  }

  private List<MatrixPage.WaitingView> waiting() {
    return own.waiting().stream()
        .map(p -> new MatrixPage.WaitingView(Long.toString(p.head().id()), p.title()))
        .toList();
  }

  private static MatrixPage.EditionView edition(Text text, String here, FormalVersion version) {
    var which = version.audience().name().toLowerCase(Locale.ROOT);
    var address = here + "/utgava/" + which + "/" + version.number();
    return new MatrixPage.EditionView(
        text.of(
            "steps.version",
            version.number(),
            text.of(version.audience()),
            text.moment(version.madeAt())),
        SinceViews.decided(text, version),
        version.sha256(),
        address,
        version.number() > 1 ? address + "/skillnad" : "");
  }

  /// How many problems have been heard from every source, and how many sources contradict.
  private static String lead(Text text, Sheet sheet) {
    long heard =
        sheet.problems().stream()
            .filter(p -> Matrix.SOURCES.stream().allMatch(s -> sheet.heard(p, s)))
            .count();
    long clash = sheet.problems().stream().filter(sheet::clash).count();
    return text.of("picture.lead", sheet.problems().size(), heard, clash);
  }

  @PostMapping("/bild")
  String write(HttpServletRequest request, @PathVariable String slug, @PathVariable long id) {
    var written = matrix.write(request, id);
    var crossed = written.crossed() == 0 ? "" : "&krock=" + written.crossed();
    var here = "redirect:/arbete/" + slug + "/lagesbild/" + id + "/bild?sparat=";
    return here + written.changed() + crossed + "#kallor";
  }

  @PostMapping("/delning")
  String share(@PathVariable String slug, @PathVariable long id) {
    own.share(new Ref<SituationPicture>(id));
    return "redirect:/arbete/" + slug + "/lagesbild/" + id + "/bild?sparat=delad";
  }

  @PostMapping("/problem")
  String take(
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "problem", defaultValue = "0") long problem) {
    own.take(new Ref<Problem>(problem), new Ref<SituationPicture>(id));
    return "redirect:/arbete/" + slug + "/lagesbild/" + id + "/bild?sparat=intagen";
  }
}
