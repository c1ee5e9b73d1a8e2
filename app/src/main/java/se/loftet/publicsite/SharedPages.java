package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;

/// The pages that belong to no single municipality: start, about, accessibility, contact.
@Component
class SharedPages {
  static final List<Locale> LANGUAGES = List.of(Text.SWEDISH, Text.ENGLISH);
  private final PageWriter writer;
  private volatile List<MunicipalityState> states = List.of();
  private volatile List<PoliceArea> areas = List.of();
  private volatile @Nullable LocalDate shown;
  private final CountDownLatch known = new CountDownLatch(1);

  SharedPages(PageWriter writer) {
    this.writer = writer;
  }

  Map<String, PreparedPage> render(
      List<MunicipalityState> states, List<PoliceArea> areas, LocalDate today) {
    this.states = List.copyOf(states);
    this.areas = List.copyOf(areas);
    this.shown = today;
    known.countDown();
    var pages = new HashMap<String, PreparedPage>();
    for (var language : LANGUAGES) {
      var text = Text.in(language);
      var addresses = new Addresses(text);
      pages.put(addresses.start(), PreparedPage.of(start(text, ""), text.language()).withSearch());
      pages.put(
          addresses.receipt(),
          writer.write("receipt", receiptChrome(text), ReceiptPage.asking(text, "", null)));
      var page = information(text, today);
      for (var kind : Information.values()) {
        pages.put(
            addresses.page(kind.word), writer.write(kind.template, dated(kind.chrome(text)), page));
      }
    }
    return pages;
  }

  /// What surrounds the page where a receipt is looked up.
  static Chrome receiptChrome(Text text) {
    var title = text.of("voice.receipt.title");
    return chrome(text, title, title, "kvitto");
  }

  /// The same for who searches; waits, but not for ever, until it is known what there is.
  byte[] search(Text text, String query) {
    try {
      known.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return start(text, query);
  }

  /// The start page with the municipalities that fit the words asked for.
  byte[] start(Text text, String query) {
    var addresses = new Addresses(text);
    var asked = query.strip();
    var found = states.stream().filter(each -> fits(each, asked)).toList();
    var page =
        new StartPage(
            addresses.start(),
            asked,
            !asked.isEmpty(),
            text.of(asked.isEmpty() ? "site.start.count" : "site.start.countFound", found.size()),
            found.stream().map(each -> entry(text, each)).toList(),
            areas.stream()
                .map(area -> area(text, area))
                .filter(a -> !a.municipalities().isEmpty())
                .toList());
    var title = text.of("site.start.title");
    return writer.bytes("start", dated(chrome(text, title, text.of("site.start.lead"), "")), page);
  }

  private Chrome dated(Chrome chrome) {
    var day = shown;
    return day == null ? chrome : chrome.shown(chrome.text().of("site.shown", day));
  }

  private static boolean fits(MunicipalityState state, String asked) {
    var words =
        state.municipality().name()
            + " "
            + Objects.requireNonNullElse(state.municipality().county(), "")
            + " "
            + state.areas().stream().map(PoliceArea::name).collect(Collectors.joining(" "));
    return words.toLowerCase(Text.SWEDISH).contains(asked.toLowerCase(Text.SWEDISH));
  }

  private static StartPage.Entry entry(Text text, MunicipalityState state) {
    var municipality = state.municipality();
    var words = state.in(text.language());
    return new StartPage.Entry(
        new Link(new Addresses(text).municipality(municipality.slug()), municipality.name()),
        state.areas().stream().map(PoliceArea::name).collect(Collectors.joining(", ")),
        words.sentence(),
        words.tags());
  }

  private StartPage.Area area(Text text, PoliceArea area) {
    var addresses = new Addresses(text);
    return new StartPage.Area(
        area.name(),
        states.stream()
            .map(MunicipalityState::municipality)
            .filter(m -> area.municipalities().contains(m.code()))
            .map(m -> new Link(addresses.municipality(m.slug()), m.name()))
            .toList());
  }

  private InformationPage information(Text text, LocalDate today) {
    var addresses = new Addresses(text);
    return new InformationPage(
        states.stream()
            .map(state ->
                new InformationPage.Contact(
                    new Link(
                        addresses.municipality(state.municipality().slug()),
                        state.municipality().name()),
                    state.areas().stream().map(PoliceArea::name).collect(Collectors.joining(", ")),
                    Objects.requireNonNullElse(state.municipality().contact(), "")))
            .toList(),
        text.date(today));
  }

  private static Chrome chrome(Text text, String title, String description, String word) {
    var other = new Addresses(Text.in(text.language().equals("sv") ? Text.ENGLISH : Text.SWEDISH));
    return new Chrome(
        text,
        title,
        "",
        description,
        List.of(),
        word.isEmpty() ? other.start() : other.page(word),
        "",
        null);
  }

  /// The pages about the site itself.
  private enum Information {
    ABOUT("om", "about", "site.about"),
    ACCESSIBILITY("tillganglighet", "accessibility", "site.access"),
    CONTACT("kontakt", "contact", "site.contact");

    private final String word;
    private final String template;
    private final String key;

    Information(String word, String template, String key) {
      this.word = word;
      this.template = template;
      this.key = key;
    }

    private Chrome chrome(Text text) {
      return SharedPages.chrome(text, text.of(key + ".heading"), text.of(key + ".lead"), word);
    }
  }
}
