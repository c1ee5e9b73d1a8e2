package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;
import se.loftet.platform.web.Chrome;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What every page of one municipality knows: where it is, in which language and on which day.
record Site(
    Addresses addresses, Municipality municipality, List<PoliceArea> areas, LocalDate today) {
  Site(Text text, Municipality municipality, List<PoliceArea> areas, LocalDate today) {
    this(new Addresses(text), municipality, areas, today);
  }

  Text text() {
    return addresses.text();
  }

  String slug() {
    return municipality.slug();
  }

  /// The `lang` of what the parties wrote, when the page around it is in another language.
  @Nullable String sv() {
    return text().language().equals("sv") ? null : "sv";
  }

  /// The municipality's name without the word for its kind: "Strängnäs".
  String shortName() {
    return municipality.name().replaceFirst("(?i) kommun$|(?i) stad$", "");
  }

  Link home() {
    return new Link(addresses().municipality(slug()), shortName());
  }

  /// What surrounds a page of this municipality.
  ///
  /// @param path its address below the municipality's own, blank for the first page
  Chrome chrome(String title, String description, String path, String bodyClass) {
    var other = new Addresses(Text.in(sv() == null ? Text.ENGLISH : Text.SWEDISH));
    return new Chrome(
            text(),
            title,
            where(),
            description,
            menu(path.isEmpty()),
            other.municipality(slug()) + path,
            bodyClass,
            null)
        .shown(text().of("site.shown", today));
  }

  private String where() {
    if (areas.isEmpty()) {
      return municipality.name();
    }
    var names = areas.stream().map(PoliceArea::name).collect(Collectors.joining(", "));
    var police =
        names.isEmpty()
            ? names
            : names.substring(0, 1).toLowerCase(Text.SWEDISH) + names.substring(1);
    return text().of("site.where", municipality.name(), police);
  }

  private List<Chrome.Link> menu(boolean first) {
    var home = addresses().municipality(slug());
    return List.of(
        new Chrome.Link(home, text().of("site.menu.promises"), first),
        new Chrome.Link(addresses().dialogues(slug()), text().of("site.menu.dialogues"), false),
        new Chrome.Link(home + "#platser", text().of("site.menu.places"), false),
        new Chrome.Link(addresses().walks(slug()), text().of("site.menu.walks"), false),
        new Chrome.Link(home + "#perioder", text().of("site.menu.periods"), false),
        new Chrome.Link(home + "#fraga", text().of("site.menu.ask"), false));
  }

  Link promise(Promise promise) {
    return new Link(addresses.promise(slug(), promise), promise.text());
  }

  Link period(PromiseDocument document) {
    return new Link(addresses.period(slug(), document), document.title());
  }

  /// A promise's own page; what is no promise is told of on the page of its period.
  Link item(Item item, PromiseDocument document) {
    return item.object() instanceof Promise promise
        ? promise(promise)
        : new Link(period(document).href() + "#trad", item.object().label());
  }
}
