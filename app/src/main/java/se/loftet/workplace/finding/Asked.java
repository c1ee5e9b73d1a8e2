package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Contents;
import se.loftet.dataset.DataSet;
import se.loftet.editor.Option;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.web.Text;

/// A question as it is being put together: what was chosen, and sound defaults for the rest.
record Asked(
    Method method,
    DataSet set,
    Contents contents,
    String area,
    String category,
    String measure,
    String from,
    String to) {
  static final List<String> PARTS =
      List.of("slag", "data", "omrade", "kategori", "matt", "fran", "till");

  static Asked of(
      HttpServletRequest request, Method method, DataSet set, Contents contents, String town) {
    boolean chosen = request.getParameter("omrade") != null;
    return chosen
        ? new Asked(
            method,
            set,
            contents,
            word(request, "omrade"),
            word(request, "kategori"),
            word(request, "matt"),
            word(request, "fran"),
            word(request, "till"))
        : new Asked(
            method,
            set,
            contents,
            contents.areas().stream().anyMatch(a -> a.code().equals(town)) ? town : "",
            first(contents.categories(), "total|totalt|samtliga.*|alla.*"),
            first(contents.measures(), "count|antal.*"),
            "",
            "");
  }

  static String word(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  static Optional<Method> method(HttpServletRequest request) {
    var word = word(request, "slag");
    return Arrays.stream(Method.values()).filter(m -> m.name().equals(word)).findFirst();
  }

  /// What sums everything up; else nothing for events, the first for figures.
  private static String first(List<String> words, String pattern) {
    return words.stream()
        .filter(word -> word.toLowerCase(java.util.Locale.ROOT).matches(pattern))
        .findFirst()
        .orElse("");
  }

  /// Whether both days can be read and come in order.
  boolean readable() {
    var first = day(from);
    var last = day(to);
    if ((first == null && !from.isEmpty()) || (last == null && !to.isEmpty())) {
      return false;
    }
    return first == null || last == null || !last.lastDay().isBefore(first.firstDay());
  }

  private static @Nullable PartialDate day(String text) {
    try {
      return new PartialDate(text);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  Question question() {
    var first = day(from);
    var last = day(to);
    return new Question(
        method,
        set.ref(),
        orNull(area),
        orNull(category),
        orNull(measure),
        first == null ? null : first.firstDay(),
        last == null ? null : last.lastDay().plusDays(1),
        List.of());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  AskPage.Choosing choosing(Text text) {
    var areas = new ArrayList<Option>();
    areas.add(new Option("", text.of("finding.ask.allAreas"), area.isEmpty()));
    contents
        .areas()
        .forEach(each -> areas.add(new Option(each.code(), each.name(), each.code().equals(area))));
    return new AskPage.Choosing(
        areas,
        options(contents.categories(), category, text.of("finding.ask.allCategories")),
        options(contents.measures(), measure, text.of("finding.ask.anyMeasure")),
        from,
        to,
        readable() ? null : text.of("finding.ask.badDay"));
  }

  private static List<Option> options(List<String> words, String chosen, String all) {
    if (words.isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<Option>();
    options.add(new Option("", all, chosen.isEmpty()));
    words.forEach(word -> options.add(new Option(word, word, word.equals(chosen))));
    return options;
  }

  List<AskPage.Part> parts() {
    var values = List.of(method.name(), Long.toString(set.id()), area, category, measure, from, to);
    var parts = new ArrayList<AskPage.Part>();
    for (int i = 0; i < PARTS.size(); i++) {
      parts.add(new AskPage.Part(PARTS.get(i), values.get(i)));
    }
    return parts;
  }
}
