package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.loftet.access.StaffChrome;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.Contents;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.document.FigurePages;
import se.loftet.editor.Option;
import se.loftet.finding.Findings;
import se.loftet.finding.Method;
import se.loftet.finding.Result;
import se.loftet.finding.Sheet;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;
import se.loftet.platform.web.Text;

/// A ready-made question put to a data set: asked with defaults, changed, and kept.
@Controller
@RequestMapping("/arbete/{slug}/fynd")
class AskController {
  private final Findings findings;
  private final DataSets sets;
  private static final Set<DataKind> RESIDENTS = Set.of(DataKind.POPULATION, DataKind.KPI);
  private static final int MOST_AREAS = 400;
  private final Store store;
  private final StaffChrome chrome;

  AskController(Findings findings, DataSets sets, Store store, StaffChrome chrome) {
    this.store = store;
    this.findings = findings;
    this.sets = sets;
    this.chrome = chrome;
  }

  @GetMapping("/ny")
  @Transactional(readOnly = true)
  String ask(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.READ);
    return otherData(request)
        ? "redirect:/arbete/%s/fynd/ny?slag=%s&data=%s"
            .formatted(slug, Asked.word(request, "slag"), Asked.word(request, "data"))
        : page(request, model, slug, null);
  }

  /// Whether other data was chosen than the rest of the form was drawn for: then it begins anew.
  private static boolean otherData(HttpServletRequest request) {
    var data = Asked.word(request, "data");
    var before = Asked.word(request, "forra");
    return Asked.method(request).isPresent()
        && data.matches("\\d{1,18}")
        && !before.isEmpty()
        && !before.equals(data);
  }

  private String page(
      HttpServletRequest request, Model model, String slug, @Nullable String fault) {
    var text = chrome.text(request);
    var method = Asked.method(request).orElseThrow(() -> new Refused.NotFound("method", "slag"));
    var fitting = sets.list().stream().filter(set -> method.takes(set.kind())).toList();
    var asked = fitting.isEmpty() ? null : asked(request, method, fitting);
    var answer = asked == null || !asked.readable() ? null : findings.ask(asked.question());
    var home = "/arbete/" + slug + "/fynd";
    var question = text.of("finding.question." + method);
    model.addAttribute("chrome", chrome.of(request, question));
    model.addAttribute(
        "page",
        new AskPage(
            home,
            home + "/ny",
            method.name(),
            question,
            text.of("finding.about." + method),
            fitting.stream().map(set -> option(fitting, set, asked)).toList(),
            asked == null ? null : new AskOptions(text, asked).choosing(),
            fault,
            answer == null ? null : new FigurePages(text).page(answer, "svar"),
            asked == null ? List.of() : asked.sent(),
            answer != null && Acting.now().may(Right.EDIT) ? home : "",
            answer == null ? "" : title(request, text, answer),
            classes(text, Asked.word(request, "klass"))));
    return "workplace/findingask";
  }

  private Asked asked(HttpServletRequest request, Method method, List<DataSet> fitting) {
    var id = Asked.word(request, "data");
    var set =
        fitting.stream()
            .filter(each -> Long.toString(each.id()).equals(id))
            .findFirst()
            .orElseGet(() -> unnamed(id, fitting));
    return Asked.of(
        request,
        method,
        set,
        sets.contents(set),
        sets.list().stream().filter(each -> RESIDENTS.contains(each.kind())).toList(),
        set.kind().shape() == DataKind.Shape.EVENTS
            ? sets.list().stream().filter(this::divides).toList()
            : List.of(),
        this::parts,
        Acting.now().municipality(),
        since());
  }

  /// The first where none is named; a data set that is no longer there is not swapped for another.
  private static DataSet unnamed(String id, List<DataSet> fitting) {
    if (!id.isEmpty()) {
      throw new Refused.NotFound("data_set", id);
    }
    return fitting.getFirst();
  }

  /// Whether a data set has areas that a position can lie in; localities may be points.
  private boolean divides(DataSet set) {
    return set.kind() == DataKind.AREAS && !parts(set).isEmpty();
  }

  /// The areas of a data set of outlines that a position can lie in.
  private List<Contents.Area> parts(DataSet ground) {
    return sets.outlines(ground.id(), AsOf.NOW).stream()
        .filter(each -> each.shape().getDimension() == 2)
        .map(each -> {
          var name = Objects.requireNonNullElse(each.name(), Objects.toString(each.code(), ""));
          return new Contents.Area(Objects.requireNonNullElse(each.code(), name), name);
        })
        .distinct()
        .limit(MOST_AREAS)
        .toList();
  }

  /// The day the last joint picture was decided, blank before there is one.
  private String since() {
    return store.all(SituationPicture.class, Acting.now().municipality()).stream()
        .filter(picture -> picture.kind() == SituationPicture.Kind.JOINT)
        .map(SituationPicture::decided)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /// Its name stands behind its title where another has the same.
  private static Option option(List<DataSet> all, DataSet set, @Nullable Asked asked) {
    boolean chosen = asked != null && asked.set().id() == set.id();
    var title = set.provenance().title();
    boolean alone = all.stream().filter(o -> o.provenance().title().equals(title)).count() == 1;
    return new Option(
        Long.toString(set.id()), alone ? title : title + " (" + set.ref() + ")", chosen);
  }

  private static String title(HttpServletRequest request, Text text, Result answer) {
    var typed = Asked.word(request, "titel");
    var subject = answer.subject();
    return !typed.isEmpty()
        ? typed
        : Stream.of(subject.dataSet(), subject.category(), subject.area())
            .filter(Objects::nonNull)
            .map(each -> Sheet.name(text, each))
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
  }

  static List<Option> classes(Text text, String chosen) {
    return Stream.of(SecrecyClass.PARTY, SecrecyClass.INTERNAL, SecrecyClass.OPEN)
        .map(each -> new Option(each.name(), text.of(each), each == secrecy(chosen)))
        .toList();
  }

  /// Unmarked is closed.
  private static SecrecyClass secrecy(String word) {
    return Arrays.stream(SecrecyClass.values())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElse(SecrecyClass.PARTY);
  }

  @PostMapping
  @Transactional
  String save(HttpServletRequest request, Model model, @PathVariable String slug) {
    Acting.require(Right.EDIT);
    var method = Asked.method(request).orElseThrow(() -> new Refused.NotFound("method", "slag"));
    var title = Asked.word(request, "titel");
    var fitting = sets.list().stream().filter(set -> method.takes(set.kind())).toList();
    if (title.isEmpty() || title.length() > 200 || fitting.isEmpty()) {
      return page(request, model, slug, chrome.text(request).of("finding.noTitle"));
    }
    var asked = asked(request, method, fitting);
    if (!asked.readable()) {
      return page(request, model, slug, null);
    }
    var saved = findings.save(asked.question(), title, secrecy(Asked.word(request, "klass")));
    return "redirect:/arbete/" + slug + "/fynd/" + saved.head().id() + "?gjort=sparat";
  }
}
