package se.loftet.finding;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;
import se.loftet.support.Browsing;
import se.loftet.support.Desk;
import se.loftet.support.People;
import se.loftet.support.RunningApp;

/// Strängnäs with the demo's real files taken in, for all tests of findings.
abstract class FindingTown {
  static final Path DATA = Path.of("src/main/resources/demo/data");
  static final Text SWEDISH = Text.in(Text.SWEDISH);
  static final Acting ANALYST = Desk.person("0486", "kommun");
  static final Acting POLICE = Desk.person("0486", "polis");
  static RunningApp app;
  static Findings findings;

  @BeforeAll
  static void start() {
    app = RunningApp.start();
    findings = app.get(Findings.class);
    app.municipality("0486", "Strängnäs kommun", "strangnas");
    app.person("samordnare", "COORDINATOR", "0486", "kommun");
    for (var file :
        List.of(
            "anmalda_brott_sormland_urval.csv",
            "brand-sodermanland.csv",
            "000005FF_20240813-152010.xlsx",
            "scb_medborgarundersokning_strangnas.csv")) {
      take(DATA.resolve(file), Wishes.NONE);
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  /// The rows as a file that is taken in.
  static String take(Path folder, String name, String rows, @Nullable DataKind kind) {
    try {
      var file = Files.writeString(folder.resolve(name), rows);
      return take(file, new Wishes(kind, null, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String take(Path file, Wishes wishes) {
    return as(
        ANALYST,
        () -> {
          try {
            var imports = app.get(Imports.class);
            var source = Source.of(file, file.getFileName().toString());
            var order = imports.order(source, wishes, SecrecyClass.INTERNAL, "kommun");
            return imports.take(order, at -> {}, () -> false).dataSet().ref();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static <T> T as(Acting who, Supplier<T> work) {
    return who.<T, RuntimeException>call(work::get);
  }

  /// The name of the data set whose title begins so.
  static String named(String title) {
    return as(ANALYST, () -> app.get(DataSets.class).list()).stream()
        .filter(set -> set.provenance().title().startsWith(title))
        .findFirst()
        .orElseThrow()
        .ref();
  }

  static String crimes() {
    return named("Anmälda brott per kommun");
  }

  static Answer answer(Question question) {
    return as(ANALYST, () -> findings.ask(question)).answer();
  }

  static List<String> cautions(Answer answer) {
    return answer.cautions().stream().map(each -> each.in(SWEDISH)).toList();
  }

  static Finding saved(Question question, String title) {
    return as(ANALYST, () -> findings.save(question, title, SecrecyClass.INTERNAL));
  }

  static Page login(int width, boolean script) {
    var options = Browsing.options(width).setJavaScriptEnabled(script);
    var page = Browsing.browser().newContext(options).newPage();
    page.navigate(app.at("/logga-in").toString());
    page.fill("input[name=login]", "samordnare");
    page.fill("input[name=password]", People.PASSWORD);
    Browsing.press(page, "main button");
    return page;
  }
}
