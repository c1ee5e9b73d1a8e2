package se.loftet.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Result;
import se.loftet.picture.Approver;
import se.loftet.picture.Edition;
import se.loftet.picture.Stance;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.web.Text;

/// Puts the words of a language on a frozen edition.
public record EditionPages(Text text) {
  private static final List<String> CHAPTERS = List.of("mapping", "otherInformation", "analysis");
  private static final List<String> FACTS =
      List.of(
          "what",
          "place",
          "placeName",
          "time",
          "affected",
          "since",
          "consequence",
          "confidence",
          "knownGaps",
          "expected");
  private static final List<String> QUESTIONS =
      List.of("chosenBecause", "sourcesUsed", "selectionLimits", "meansForWork");
  private static final List<String> SOURCE =
      List.of("sourceKind", "publisher", "published", "period", "level", "state", "extracted");

  /// The page of the edition with this number and fingerprint.
  public EditionPage page(String canonical, int number, String sha256) {
    var edition = Edition.read(canonical);
    var facts = edition.facts();
    return new EditionPage(
        text.language().equals("sv") ? null : "sv",
        edition.title(),
        text.of("edition.kicker", number),
        text.of("edition.lead", edition.problems().size(), edition.sources().size()),
        facts(facts, List.of("decided", "decidedBy", "registryNumber")),
        CHAPTERS.stream()
            .map(name -> new EditionPage.ChapterView(field(name), facts.one(name)))
            .toList(),
        edition.problems().stream().map(this::problem).toList(),
        new Chosen(this).of(edition),
        edition.sources().stream().map(this::source).toList(),
        facts.all("approved").stream().map(this::signed).toList(),
        facts.all("signatory"),
        List.of(
            text.of("edition.method.frozen"),
            text.of("edition.method.stances"),
            text.of("edition.method.police"),
            text.of("edition.method.figures")),
        sha256);
  }

  private EditionPage.SignedView signed(String line) {
    var approver = Approver.read(line);
    return new EditionPage.SignedView(
        text.of(approver.party()), text.date(new PartialDate(approver.day().toString())));
  }

  private String field(String name) {
    return text.of("edition.field." + name);
  }

  private List<EditionPage.FactView> facts(Edition.Part part, List<String> names) {
    return names.stream()
        .filter(name -> part.one(name) != null)
        .map(name ->
            new EditionPage.FactView(field(name), value(name, String.join(", ", part.all(name)))))
        .toList();
  }

  /// Dates and words of lists in the reader's language; everything else as the parties wrote it.
  String value(String name, String raw) {
    return switch (name) {
      case "decided", "published", "extracted" -> text.date(new PartialDate(raw));
      case "confidence", "causeConfidence" -> text.of("Confidence." + raw);
      case "choice" -> text.of("FocusArea.Choice." + raw);
      case "sourceKind" -> text.of("SourceKind." + raw);
      case "state" -> text.of("DataState." + raw);
      default -> raw;
    };
  }

  private EditionPage.ProblemView problem(Edition.Story story) {
    var part = story.facts();
    return new EditionPage.ProblemView(
        "problem-" + story.ref(),
        String.valueOf(part.one("title")),
        facts(part, FACTS),
        part.all("step"),
        story.stances().stream().map(this::stance).toList(),
        figures(story),
        story.causes().stream().map(this::cause).toList(),
        facts(part, QUESTIONS));
  }

  /// The findings the stances rest on, each once.
  private List<FigurePage> figures(Edition.Story story) {
    var figures = new ArrayList<FigurePage>();
    var seen = new HashSet<String>();
    for (var stance : story.stances()) {
      var data = stance.one("findingData");
      if (data != null && seen.add(data)) {
        var id = story.ref() + "-" + figures.size();
        figures.add(new FigurePages(text).page(Result.read(data), id));
      }
    }
    return figures;
  }

  private EditionPage.StanceView stance(Edition.Part part) {
    var words = String.valueOf(part.one("stance")).split(" ", 2);
    var said = Stance.Kind.valueOf(words[1]);
    var place = part.one("at");
    return new EditionPage.StanceView(
        text.of(SourceKind.valueOf(words[0])),
        place == null ? text.of("edition.everywhere") : place,
        said.name().toLowerCase(Locale.ROOT),
        text.of(said),
        behind(part));
  }

  private List<String> behind(Edition.Part part) {
    var behind = new ArrayList<String>();
    add(behind, part.one("note"));
    add(behind, part.one("behind"));
    var police = part.one("police");
    if (police != null) {
      behind.add(text.of("edition.police", police, day(part, "policeUntil")));
    }
    if (part.one("policeExpired") != null) {
      behind.add(text.of("edition.policeExpired", day(part, "policeExpired")));
    }
    var finding = part.one("finding");
    if (finding != null) {
      behind.add(text.of("edition.finding", about(part) + finding));
    }
    add(behind, part.one("basisNote"));
    return behind;
  }

  /// What a finding is about, before what it says.
  private String about(Edition.Part part) {
    var data = part.one("findingData");
    var about = data == null ? "" : FigurePages.about(Result.read(data).subject(), text);
    return about.isEmpty() ? "" : about + ". ";
  }

  private static void add(List<String> list, @Nullable String words) {
    if (words != null) {
      list.add(words);
    }
  }

  private String day(Edition.Part part, String name) {
    return text.date(new PartialDate(String.join(", ", part.all(name))));
  }

  private EditionPage.FactView cause(Edition.Part part) {
    var words = String.valueOf(part.one("cause")).split(" ", 2);
    var sure = part.one("causeConfidence");
    var confidence =
        sure == null ? "" : " " + text.of("edition.sure", text.of("Confidence." + sure));
    return new EditionPage.FactView(text.of("Cause.Corner." + words[0]), words[1] + confidence);
  }

  private EditionPage.SourceView source(Edition.Part part) {
    return new EditionPage.SourceView(
        String.valueOf(part.one("source")), part.one("link"), facts(part, SOURCE));
  }
}
