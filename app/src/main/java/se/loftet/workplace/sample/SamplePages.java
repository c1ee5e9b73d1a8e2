package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.editor.Option;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.sampling.Allocation;
import se.loftet.sampling.Draw;
import se.loftet.sampling.Letters;
import se.loftet.sampling.Recipient;
import se.loftet.sampling.ResponseBoard;
import se.loftet.sampling.SampleDraw;
import se.loftet.sampling.Sampling;
import se.loftet.survey.Survey;
import se.loftet.survey.Surveys;

/// Puts the words of a language on the list, the draw and who has answered.
@Component
class SamplePages {
  /// Days a list is kept unless somebody says another day.
  private static final int USUAL_DAYS = 120;

  /// Files of letters under one heading.
  private static final int FILES = 10;

  private final Surveys surveys;
  private final Sampling sampling;
  private final Clock clock;

  SamplePages(Surveys surveys, Sampling sampling, Clock clock) {
    this.surveys = surveys;
    this.sampling = sampling;
    this.clock = clock;
  }

  /// The page of one survey.
  ///
  /// @param fault what stood in the way, in words, blank if nothing did
  SamplePage of(
      Text text, HttpServletRequest request, String slug, long id, String fault, String told) {
    var survey = surveys.survey(id);
    Ref<Survey> ref = new Ref<>(id);
    var self = "/arbete/" + slug + "/enkater/" + id;
    var frame = sampling.frame(ref);
    var drawn = sampling.draw(ref);
    var board = sampling.board(ref);
    return new SamplePage(
        survey.title(),
        self,
        self + "/urval",
        fault,
        told,
        Acting.now().may(Right.EDIT) && survey.sampled() && survey.state() != Survey.State.CLOSED,
        frame
            .map(f ->
                new SamplePage.Frame(f.name(), text.number(f.people()), text.date(f.forgetOn())))
            .orElse(null),
        drawn
            .map(d ->
                drawn(text, ref, self + "/urval", d, frame.isPresent(), survey.contact() != null))
            .orElse(null),
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
            .toList());
  }

  private SamplePage.DrawFields fields(Text text, HttpServletRequest request) {
    var method = DrawForm.typed(request, "metod", Allocation.PROPORTIONAL.name());
    return new SamplePage.DrawFields(
        DrawForm.typed(request, "raderas", LocalDate.now(clock).plusDays(USUAL_DAYS).toString()),
        DrawForm.typed(request, "antal", ""),
        DrawForm.typed(request, "minst", "0"),
        DrawForm.typed(request, "fro", Long.toString(Math.floorMod(clock.millis(), 1_000_000L))),
        DrawForm.typed(request, "kluster", "0"),
        DrawForm.typed(request, "andelar", ""),
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
          : sampling.preview(survey, DrawForm.plan(request));
    } catch (Refused.Rule notYet) {
      return List.of();
    }
  }

  private SamplePage.Drawn drawn(
      Text text, Ref<Survey> survey, String self, SampleDraw draw, boolean kept, boolean contact) {
    boolean prints = kept && Acting.now().may(Right.EDIT);
    return new SamplePage.Drawn(
        text.of(
            "sample.drawn",
            text.date(draw.drawnOn()),
            draw.method(),
            Long.toString(draw.seed()),
            text.number(draw.wanted())),
        contact,
        prints ? shelves(text, self, sampling.recipients(survey, false).size(), "nej") : List.of(),
        prints ? shelves(text, self, sampling.recipients(survey, true).size(), "ja") : List.of());
  }

  private static List<SamplePage.Shelf> shelves(Text text, String self, int size, String remind) {
    int most = FILES * Letters.BUNDLE;
    return IntStream.iterate(0, from -> from < size, from -> from + most)
        .mapToObj(from -> {
          int to = Math.min(size, from + most);
          return new SamplePage.Shelf(
              text.of("sample.bundle", from + 1, to), bundles(text, self, from, to, remind));
        })
        .toList();
  }

  private static List<SamplePage.Bundle> bundles(
      Text text, String self, int first, int size, String remind) {
    return IntStream.iterate(first, from -> from < size, from -> from + Letters.BUNDLE)
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
