package se.loftet.workplace.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Contents;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSet;
import se.loftet.finding.Method;
import se.loftet.finding.Question;
import se.loftet.platform.model.PartialDate;

/// A question as it is being put together: what was chosen, and sound defaults for the rest.
record Asked(
    Method method,
    DataSet set,
    Contents contents,
    List<DataSet> residents,
    List<DataSet> grounds,
    List<Contents.Area> parts,
    String area,
    String category,
    String measure,
    String from,
    String to,
    String beside,
    String answers,
    List<String> compared,
    String districts) {

  /// What is asked for when nobody chose.
  private static final String MEASURES = "count|antal.*|procent|andel.*";

  /// @param residents data sets that may hold residents
  /// @param grounds data sets with areas that events can be put into, `parts` the areas of one
  /// @param since day of the last picture, blank without one
  static Asked of(
      HttpServletRequest request,
      Method method,
      DataSet set,
      Contents contents,
      List<DataSet> residents,
      List<DataSet> grounds,
      Function<DataSet, List<Contents.Area>> parts,
      String town,
      String since) {
    boolean chosen = request.getParameter("omrade") != null;
    var within = word(request, "indelning");
    var ground =
        grounds.stream().filter(each -> Long.toString(each.id()).equals(within)).findFirst();
    return new Asked(
        method,
        set,
        contents,
        method.asksResidents() ? residents : List.of(),
        grounds,
        ground.map(parts).orElse(List.of()),
        chosen ? word(request, "omrade") : area(method, contents, town),
        chosen ? word(request, "kategori") : category(method, contents),
        chosen ? word(request, "matt") : first(contents.measures(), MEASURES),
        chosen ? word(request, "fran") : method == Method.CHANGED ? since : "",
        word(request, "till"),
        chosen || method != Method.PLACES ? word(request, "invanare") : alike(residents, set),
        word(request, "svar"),
        compared(request),
        ground.isPresent() ? within : "");
  }

  private static List<String> compared(HttpServletRequest request) {
    var typed = request.getParameterValues("jamfor");
    return typed == null ? List.of() : Arrays.stream(typed).filter(t -> !t.isBlank()).toList();
  }

  static String word(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "").strip();
  }

  static Optional<Method> method(HttpServletRequest request) {
    var word = word(request, "slag");
    return Arrays.stream(Method.values()).filter(m -> m.name().equals(word)).findFirst();
  }

  /// All questions of a survey and all kinds at once; else what sums everything up. The town
  /// itself; what residents feel is often told by county or country only.
  private static String area(Method method, Contents contents, String town) {
    var wanted =
        method == Method.SURVEY ? List.of(town, town.substring(0, 2), "00") : List.of(town);
    var there = contents.areas().stream().map(Contents.Area::code).toList();
    return wanted.stream().filter(there::contains).findFirst().orElse("");
  }

  /// Residents of areas of the same kind as those of the data.
  private static String alike(List<DataSet> residents, DataSet set) {
    var level = set.provenance().level();
    return residents.stream()
        .filter(each -> each.kind() == DataKind.POPULATION && level != null)
        .filter(each -> Objects.equals(level, each.provenance().level()))
        .map(each -> Long.toString(each.id()))
        .findFirst()
        .orElse("");
  }

  private static String category(Method method, Contents contents) {
    return method == Method.SURVEY || method == Method.CHANGED
        ? ""
        : first(contents.categories(), "total|totalt|samtliga.*|alla.*");
  }

  private static String first(List<String> words, String pattern) {
    return words.stream()
        .filter(word -> word.toLowerCase(Locale.ROOT).matches(pattern))
        .findFirst()
        .orElse("");
  }

  /// Whether both days can be read and come in order, and the answers are a number.
  boolean readable() {
    var first = day(from);
    var last = day(to);
    if ((first == null && !from.isEmpty()) || (last == null && !to.isEmpty())) {
      return false;
    }
    return (first == null || last == null || !last.lastDay().isBefore(first.firstDay()))
        && counted();
  }

  /// Whether the number of answers is one.
  boolean counted() {
    return answers.matches("\\d{0,7}");
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
        ref(residents, beside),
        orNull(area),
        orNull(category),
        orNull(measure),
        first == null ? null : first.firstDay(),
        last == null ? null : last.lastDay().plusDays(1),
        answers.isEmpty() || answers.matches("0+") ? null : (Integer) Integer.parseInt(answers),
        compared,
        ref(grounds, districts));
  }

  private static @Nullable String ref(List<DataSet> sets, String id) {
    return sets.stream()
        .filter(each -> Long.toString(each.id()).equals(id))
        .map(DataSet::ref)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// What is sent along when the answer is saved.
  List<AskPage.Part> sent() {
    var parts = new ArrayList<AskPage.Part>();
    parts.add(new AskPage.Part("slag", method.name()));
    parts.add(new AskPage.Part("data", Long.toString(set.id())));
    parts.add(new AskPage.Part("omrade", area));
    parts.add(new AskPage.Part("kategori", category));
    parts.add(new AskPage.Part("matt", measure));
    parts.add(new AskPage.Part("fran", from));
    parts.add(new AskPage.Part("till", to));
    parts.add(new AskPage.Part("invanare", beside));
    parts.add(new AskPage.Part("svar", answers));
    parts.add(new AskPage.Part("indelning", districts));
    compared.forEach(each -> parts.add(new AskPage.Part("jamfor", each)));
    return parts;
  }
}
