package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.AuditedReading;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.DataSets;
import se.loftet.document.FigurePages;
import se.loftet.editor.Option;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Changed;
import se.loftet.finding.Download;
import se.loftet.finding.Finding;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Picture;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// The saved findings of a municipality, one by one and as a list.
@Controller
@RequestMapping("/arbete/{slug}/fynd")
class FindingController {
  private static final int MOST_DIFFERING = 100;
  private final Findings findings;
  private final Changed changed;
  private final DataSets sets;
  private final AuditedReading reading;
  private final Store store;
  private final StaffChrome chrome;

  FindingController(
      Findings findings,
      Changed changed,
      DataSets sets,
      AuditedReading reading,
      Store store,
      StaffChrome chrome) {
    this.changed = changed;
    this.store = store;
    this.findings = findings;
    this.sets = sets;
    this.reading = reading;
    this.chrome = chrome;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String list(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    var home = "/arbete/" + slug + "/fynd";
    model.addAttribute("chrome", chrome.of(request, text.of("finding.title")));
    model.addAttribute(
        "page",
        new ListPage(
            done.equals("borta") ? text.of("finding.done.borta") : "",
            Arrays.stream(Method.values()).map(method -> ask(text, home, method)).toList(),
            findings.list().stream().map(each -> row(text, home, each)).toList()));
    return "workplace/findings";
  }

  private ListPage.Ask ask(Text text, String home, Method method) {
    boolean possible = sets.list().stream().anyMatch(set -> method.takes(set.kind()));
    return new ListPage.Ask(
        possible ? home + "/ny?slag=" + method : "",
        text.of("finding.question." + method),
        text.of("finding.about." + method));
  }

  private ListPage.Row row(Text text, String home, Finding finding) {
    return new ListPage.Row(
        home + "/" + finding.head().id(),
        finding.title(),
        text.of(
            "finding.made",
            text.of("finding.method." + finding.method()),
            finding.made(),
            finding.madeBy()),
        text.of(finding.head().secrecy()),
        finding.head().released() != null,
        findings.revised(finding));
  }

  @GetMapping("/{id:\\d{1,18}}")
  @Transactional
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @PathVariable long id,
      @RequestParam(name = "gjort", defaultValue = "") String done) {
    Acting.require(Right.READ);
    var text = chrome.text(request);
    var finding = findings.get(id);
    reading.opened(finding);
    var home = "/arbete/" + slug + "/fynd";
    boolean intact = findings.intact(finding);
    var told = intact ? done : "DAMAGED";
    boolean sound = intact && !done.equals("DIFFERENT");
    model.addAttribute("chrome", chrome.of(request, finding.title()));
    model.addAttribute(
        "page",
        new SavedPage(
            home,
            notice(text, told),
            sound,
            sound ? List.of() : findings.differing(finding).stream().limit(MOST_DIFFERING).toList(),
            finding.head().ref(),
            text.of(
                "finding.made",
                text.of("finding.method." + finding.method()),
                finding.made(),
                finding.madeBy()),
            text.of(finding.head().secrecy()),
            findings.revised(finding),
            changed.rows(text, finding),
            home + "/" + id,
            Acting.now().may(Right.EDIT),
            findings.mayRemove(finding) ? finding.head().version() : 0,
            versions(text, home, finding),
            new FigurePages(text).page(findings.result(finding), "fynd"),
            using(text),
            releasing(text, finding)));
    return "workplace/findingsaved";
  }

  private SavedPage.Using using(Text text) {
    var pictures = new HashMap<Long, String>();
    store
        .all(SituationPicture.class, Acting.now().municipality())
        .forEach(each -> pictures.put(each.head().id(), each.title()));
    var problems =
        store.all(Problem.class, Acting.now().municipality()).stream()
            .filter(each -> pictures.containsKey(each.picture().id()))
            .sorted(Comparator.comparingLong((Problem each) -> each.picture().id()).reversed())
            .map(each ->
                new Option(
                    Long.toString(each.head().id()),
                    text.of(
                        "finding.use.card",
                        each.title(),
                        Objects.requireNonNull(pictures.get(each.picture().id()))),
                    false))
            .toList();
    return new SavedPage.Using(
        problems,
        options(text, SourceKind.values(), SourceKind.REPORTED_CRIME),
        options(text, Stance.Kind.values(), Stance.Kind.SUPPORTS));
  }

  private static List<Option> options(Text text, Enum<?>[] values, Enum<?> chosen) {
    return Arrays.stream(values)
        .map(each -> new Option(each.name(), text.of(each), each == chosen))
        .toList();
  }

  private SavedPage.@Nullable Releasing releasing(Text text, Finding finding) {
    if (!Acting.now().may(Right.RELEASE)) {
      return null;
    }
    var released = finding.head().released();
    try {
      var preview = new FigurePages(text).page(findings.preview(finding), "slapp");
      return new SavedPage.Releasing(
          released == null ? "" : text.of("finding.released", released),
          "",
          finding.head().version(),
          preview);
    } catch (Refused.Rule refused) {
      return new SavedPage.Releasing("", text.of(refused), finding.head().version(), null);
    }
  }

  private static String notice(Text text, String done) {
    return switch (done) {
      case "sparat",
          "igen",
          "slappt",
          "tillbaka",
          "hallning",
          "SAME",
          "REDRAWN",
          "DIFFERENT",
          "DAMAGED",
          "INPUT_GONE" ->
          text.of("finding.done." + done);
      default -> "";
    };
  }

  /// Those that ask the same question, the newest first; none when it stands alone.
  private List<SavedPage.Version> versions(Text text, String home, Finding finding) {
    var all = findings.list();
    long root = root(all, finding);
    var same = all.stream().filter(each -> root(all, each) == root).toList();
    return same.size() < 2
        ? List.of()
        : same.stream()
            .map(each ->
                new SavedPage.Version(
                    home + "/" + each.head().id(),
                    text.moment(each.made()),
                    each.head().id() == finding.head().id()))
            .toList();
  }

  private static long root(List<Finding> all, Finding finding) {
    var at = finding;
    for (int steps = 0; at.repeats() != null && steps < 100; steps++) {
      long before = Objects.requireNonNull(at.repeats()).id();
      var found = all.stream().filter(each -> each.head().id() == before).findFirst();
      if (found.isEmpty()) {
        return before;
      }
      at = found.get();
    }
    return at.head().id();
  }

  @PostMapping("/{id:\\d{1,18}}/igen")
  String again(@PathVariable String slug, @PathVariable long id) {
    var next = findings.again(findings.get(id));
    return "redirect:/arbete/" + slug + "/fynd/" + next.head().id() + "?gjort=igen";
  }

  @PostMapping("/{id:\\d{1,18}}/kontroll")
  String verify(@PathVariable String slug, @PathVariable long id) {
    Acting.require(Right.READ);
    var verdict = findings.verify(findings.get(id));
    return "redirect:/arbete/" + slug + "/fynd/" + id + "?gjort=" + verdict;
  }

  @GetMapping("/{id:\\d{1,18}}/tabell.csv")
  ResponseEntity<byte[]> table(HttpServletRequest request, @PathVariable long id) {
    var finding = opened(id);
    var body = Download.of(findings.result(finding), chrome.text(request));
    return file(
        finding.head().ref() + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), body);
  }

  @GetMapping("/{id:\\d{1,18}}/bild.svg")
  ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable long id) {
    var finding = opened(id);
    var body = Picture.svg(findings.result(finding), chrome.text(request), finding.head().ref());
    if (body.isEmpty()) {
      throw new Refused.NotFound("picture", id);
    }
    return file(finding.head().ref() + ".svg", MediaType.valueOf("image/svg+xml"), body);
  }

  @GetMapping("/{id:\\d{1,18}}/fynd.json")
  ResponseEntity<byte[]> record(@PathVariable long id) {
    var finding = opened(id);
    return file(
        finding.head().ref() + ".json",
        MediaType.APPLICATION_JSON,
        findings.result(finding).canonical());
  }

  private Finding opened(long id) {
    Acting.require(Right.READ);
    var finding = findings.get(id);
    reading.opened(finding);
    return finding;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, String body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(body.getBytes(StandardCharsets.UTF_8));
  }
}
