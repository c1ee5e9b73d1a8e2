package se.loftet.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.picture.Edition;
import se.loftet.picture.EditionDiff;
import se.loftet.platform.web.Text;

/// What document/diff.jte prints: what two editions say differently, problem by problem.
public record DiffPage(@Nullable String lang, String title, String lead, List<GroupView> groups) {

  /// The changes of one problem, or of the picture as a whole.
  public record GroupView(String title, List<ChangeView> changes) {}

  /// One statement before and after; one of them is absent when it was added or removed.
  public record ChangeView(
      String what, String words, String sign, @Nullable String before, @Nullable String after) {}

  /// What an edition says differently from the one before it.
  ///
  /// @param from the number of the edition before
  public static DiffPage of(Text text, String before, String after, int from, int number) {
    var old = Edition.read(before);
    var now = Edition.read(after);
    return of(
        text,
        old.adopted() && now.adopted() ? EditionDiff.of(old, now) : EditionDiff.stated(old, now),
        text.of("edition.diff.title", from, number),
        "edition.diff.lead");
  }

  /// What the picture says today that its edition of this number does not.
  public static DiffPage since(Text text, String edition, String now, int number) {
    return of(
        text,
        EditionDiff.stated(Edition.read(edition), Edition.read(now)),
        text.of("edition.since.title", number),
        "edition.since.lead");
  }

  private static DiffPage of(
      Text text, List<EditionDiff.Change> changes, String title, String lead) {
    var groups = new LinkedHashMap<String, List<ChangeView>>();
    for (var change : changes) {
      var about = change.problem() == null ? text.of("edition.diff.whole") : change.problem();
      groups.computeIfAbsent(about, none -> new ArrayList<>()).add(view(text, change));
    }
    return new DiffPage(
        text.language().equals("sv") ? null : "sv",
        title,
        text.of(lead, changes.size()),
        groups.entrySet().stream()
            .map(group -> new GroupView(group.getKey(), List.copyOf(group.getValue())))
            .toList());
  }

  private static ChangeView view(Text text, EditionDiff.Change change) {
    var detail = change.detail().isEmpty() ? "" : ": " + told(text, change.detail());
    var how = change.before() == null ? "added" : change.after() == null ? "withdrawn" : "changed";
    var sign =
        switch (how) {
          case "added" -> "plus";
          case "withdrawn" -> "no";
          default -> "half";
        };
    return new ChangeView(
        text.of("edition.field." + change.field()) + detail,
        text.of("edition.diff." + how),
        sign,
        words(text, change.field(), change.before()),
        words(text, change.field(), change.after()));
  }

  private static @Nullable String words(Text text, String field, @Nullable String raw) {
    return raw == null
        ? null
        : new EditionPages(text)
            .value(field, raw)
            .lines()
            .map(line -> told(text, line))
            .collect(Collectors.joining("\n"));
  }

  /// A word of a list at the beginning is told in the reader's language.
  private static String told(Text text, String line) {
    var words = line.split(" ", 2);
    for (var list :
        Arrays.asList(
            "SourceKind", "Stance.Kind", "Cause.Corner", "Confidence", "DataState", "Party.Kind")) {
      var key = list + "." + words[0];
      if (words[0].matches("[A-Z_]+") && text.has(key)) {
        return text.of(key) + (words.length > 1 ? " " + words[1] : "");
      }
    }
    return line;
  }
}
