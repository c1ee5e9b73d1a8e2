package se.loftet.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Control;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.model.Confidence;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.support.Bare;
import se.loftet.support.Browsing;
import se.loftet.support.Pictures;

/// The example town with a joint picture to tell a story of, and how its people move it on.
class PictureTown {
  static final ExampleTown TOWN = new ExampleTown();
  static final String SECRET = "Gruppen vid hamnen styrs utifrån";
  static Ref<SituationPicture> picture = new Ref<>(0);
  static Ref<Problem> harbour = new Ref<>(0);
  static Ref<Place> place = new Ref<>(0);

  @BeforeAll
  static void fill() {
    TOWN.filled();
    TOWN.ledByTheLaw();
    TOWN.person("samordnare", "COORDINATOR", "kommun");
    TOWN.person("kommunpolis", "MUNICIPAL_POLICE", "polis");
    TOWN.person("lpochef", "STEERING_GROUP", "polis");
    place = TOWN.centrum;
    picture =
        TOWN.add(
            new SituationPicture(
                head("lagesbild-2026"),
                SituationPicture.Kind.JOINT,
                null,
                "Gemensam lägesbild 2026",
                null,
                null,
                null,
                "Anmälda brott ligger inom det väntade.",
                "Invånare nämner hamnen och mörkret.",
                "Hamnen är orolig när den är tom.",
                FormalState.DRAFT,
                List.of(),
                List.of(source("brott", SourceKind.REPORTED_CRIME), TOWN.dialogue)));
    harbour = problem("hamnen", "Unga samlas i hamnen på kvällar");
    problem("cyklar", "Cyklar stjäls vid stationen");
    stance("h1", SourceKind.RESIDENT_DIALOGUE, Stance.Kind.SUPPORTS, "Nämns av 14", null);
    stance("h2", SourceKind.REPORTED_CRIME, Stance.Kind.CONTRADICTS, null, null);
    stance("h3", SourceKind.WALK, Stance.Kind.SILENT, null, place);
    TOWN.add(new Cause(head("o1"), harbour, Cause.Corner.GUARDIAN, "Ingen vuxen är där", null));
  }

  static Head head(String ref) {
    return ExampleTown.head(ref);
  }

  static Ref<Evidence> source(String ref, SourceKind kind) {
    return TOWN.add(
        new Evidence(
            head(ref),
            kind,
            "Anmälda brott 2025",
            "Brå",
            null,
            null,
            null,
            "2025",
            null,
            null,
            null));
  }

  static Ref<Problem> problem(String ref, String title) {
    return TOWN.add(
        new Problem(
            head(ref),
            picture,
            title,
            "Grupper om tio till femton.",
            "Hamnen",
            List.of(place),
            "Fredagar och lördagar 20–24",
            "Boende och förbipasserande",
            "Sommaren 2024",
            "Äldre går inte dit efter mörkrets inbrott",
            Confidence.MEDIUM,
            null,
            List.of("Skolan slutar", "Fritidsgården stänger", "Hamnen är tom"),
            "Hur många som kommer utifrån",
            "Hamnfesten i augusti",
            new Control("Flest nämner det", "Dialog och brott", "Unga är inte hörda", null)));
  }

  static void stance(
      String ref,
      SourceKind source,
      Stance.Kind said,
      @Nullable String note,
      @Nullable Ref<Place> at) {
    TOWN.add(new Stance(head(ref), harbour, source, said, TOWN.dialogue, note, at, null));
  }

  static String bild() {
    return "/lagesbild/" + picture.id();
  }

  /// Nothing to mend for axe, and no sideways scrolling, in both languages on a small screen.
  static void sound(String who, String... paths) {
    var page = TOWN.login(320, who);
    for (var path : paths) {
      for (var language : List.of("en", "sv")) {
        page.context()
            .addCookies(List.of(new Cookie("sprak", language).setUrl(TOWN.application.url("/"))));
        assertThat(page.navigate(TOWN.url(path)).status()).as(path).isEqualTo(200);
        assertThat(Browsing.violations(page)).as(language + path).isEmpty();
        assertThat(Browsing.overflow(page)).as(language + path).isZero();
      }
      show(page, TOWN.url(path));
    }
    page.context().close();
  }

  /// Pictures of the screens for a person to look at: `-Dpictures=folder`.
  static void show(Page page, String path) {
    var name = path.replaceAll(".*?//[^/]+", "").replaceAll("[^a-zåäö0-9]+", "-");
    Pictures.keep(page, name, 390, 1280);
  }

  static SituationPicture ownPicture() {
    var closed = Head.unmarked(ExampleTown.CODE, "polisens-bild", "polis");
    var own =
        new SituationPicture(
            closed,
            SituationPicture.Kind.OWN,
            TOWN.polis,
            "Polisens egen bild",
            null,
            null,
            null,
            null,
            null,
            null,
            FormalState.DRAFT,
            List.of(),
            List.of());
    Ref<SituationPicture> ref = TOWN.add(own);
    TOWN.add(
        Bare.problem(
            Head.unmarked(ExampleTown.CODE, "rattfylleri", "polis"), ref, "Rattfylleri på väg 55"));
    return new SituationPicture(
        Head.unmarked(ExampleTown.CODE, "tom-bild", "polis"),
        SituationPicture.Kind.OWN,
        TOWN.polis,
        "Äldre bild",
        null,
        null,
        null,
        null,
        null,
        null,
        FormalState.DRAFT,
        List.of(),
        List.of());
  }

  static void adopt(String day) {
    var steps = TOWN.url(bild() + "/steg");
    var page = TOWN.loginWithoutScript(390, "samordnare");
    page.navigate(steps);
    Browsing.send(page, "button[value=refer]");
    Browsing.send(page, "button[value=approve]");
    var police = TOWN.loginWithoutScript(390, "kommunpolis");
    police.navigate(steps);
    Browsing.send(police, "button[value=approve]");
    police.context().close();
    page.navigate(steps);
    page.fill("#dag", day);
    Browsing.send(page, "button[value=sign]");
    assertThat(page.innerText("[role=alert]")).contains("diarienumret");
    page.fill("#dag", day);
    page.fill("#instans", "Kommunstyrelsen");
    page.fill("#diarienummer", "KS 2025/44");
    Browsing.send(page, "button[value=sign]");
    Browsing.send(page, "button[value=publish]");
    page.context().close();
  }
}
