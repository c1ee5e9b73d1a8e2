package se.loftet.workplace.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.loftet.access.StaffChrome;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.walk.Coverage;
import se.loftet.walk.Overdue;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkNumbers;
import se.loftet.walk.Walks;
import se.loftet.workplace.Periods;

/// All walks: which localities were reached this year, what they add up to, and what is late.
@Controller
class WalksController {
  private final Walks walks;
  private final Planning planning;
  private final Periods periods;
  private final StaffChrome chrome;

  WalksController(Walks walks, Planning planning, Periods periods, StaffChrome chrome) {
    this.walks = walks;
    this.planning = planning;
    this.periods = periods;
    this.chrome = chrome;
  }

  @GetMapping("/arbete/{slug}/vandringar")
  String show(
      HttpServletRequest request,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "ar", defaultValue = "") String year) {
    var text = chrome.text(request);
    var today = periods.today();
    int wanted = year.matches("\\d{4}") ? Integer.parseInt(year) : today.getYear();
    model.addAttribute("chrome", chrome.of(request, text.of("walk.list.heading")));
    model.addAttribute("page", page(text, slug, wanted, today));
    return "walk/list";
  }

  private ListPage page(Text text, String slug, int year, LocalDate today) {
    var all = walks.all();
    var files = all.stream().map(walks::file).toList();
    var places = planning.places();
    var words = new WalkWords(text, today, planning.placeNames());
    var home = "/arbete/" + slug + "/vandringar";
    var coverage = Coverage.of(year, places, all);
    boolean edit = Acting.now().may(Right.EDIT);
    var mine = files.stream().filter(f -> year(f.walk()) == year).toList();
    return new ListPage(
        text.of("walk.list.lead", all.size()),
        edit ? home + "/ny" : null,
        edit ? home + "/checklista" : null,
        all.stream().map(w -> row(words, home, w)).toList(),
        text.of("walk.coverage.heading", String.valueOf(year)),
        text.of(
            "walk.coverage.words",
            coverage.count(Coverage.State.WALKED),
            coverage.count(Coverage.State.PLANNED),
            coverage.count(Coverage.State.NONE)),
        coverage.rows().stream().map(row -> place(text, home, row)).toList(),
        years(all, home, year, today),
        words.numbers(WalkNumbers.of(mine, today)),
        walks.overdue(today).stream().map(each -> late(words, home, each)).toList());
  }

  private static int year(Walk walk) {
    PartialDate day = walk.happens();
    return day == null ? 0 : day.firstDay().getYear();
  }

  private static ListPage.Row row(WalkWords words, String home, Walk walk) {
    return new ListPage.Row(
        home + "/" + walk.head().ref(),
        walk.title(),
        words.facts(walk),
        WalkWords.css(walk.state()),
        words.text().of(walk.state()));
  }

  private static ListPage.Place place(Text text, String home, Coverage.Row row) {
    var css =
        switch (row.state()) {
          case WALKED -> "ok";
          case PLANNED -> "run";
          case NONE -> "gap";
        };
    return new ListPage.Place(
        row.place().name(),
        css,
        text.of(row.state()),
        row.walk() == null ? "" : home + "/" + row.walk().head().ref());
  }

  private static List<ListPage.YearLink> years(
      List<Walk> all, String home, int chosen, LocalDate today) {
    return Stream.concat(
            Stream.of(today.getYear(), chosen),
            all.stream().map(WalksController::year).filter(y -> y > 0))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(y -> new ListPage.YearLink(home + "?ar=" + y, String.valueOf(y), y == chosen))
        .toList();
  }

  private static ListPage.Late late(WalkWords words, String home, Overdue late) {
    var measure = late.measure();
    return new ListPage.Late(
        home + "/" + late.walk().head().ref() + "/iakttagelser/" + late.observation().head().ref(),
        late.observation().label(),
        WalkWords.joined(
            words.state(late.deadline(), measure),
            measure == null ? null : Objects.toString(measure.responsible(), "")));
  }
}
