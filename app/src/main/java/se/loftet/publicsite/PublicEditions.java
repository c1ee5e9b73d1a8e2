package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.document.DiffPage;
import se.loftet.document.EditionPages;
import se.loftet.municipality.Municipality;

/// The pages of released editions: a list, each edition at its own address, what changed in it.
@Component
class PublicEditions {
  private final EditionRepository repository;
  private final PageWriter writer;
  private final Map<String, List<PublicEdition>> known = new ConcurrentHashMap<>();

  PublicEditions(EditionRepository repository, PageWriter writer) {
    this.repository = repository;
    this.writer = writer;
  }

  /// Reads what is released now, before the pages of the languages are made of it.
  List<PublicEdition> read(Municipality municipality) {
    var editions = repository.of(municipality);
    known.put(municipality.slug(), editions);
    return editions;
  }

  Optional<PublicEdition> find(String slug, String ref, int number) {
    return known.getOrDefault(slug, List.of()).stream()
        .filter(edition -> edition.ref().equals(ref) && edition.number() == number)
        .findFirst();
  }

  boolean any(String slug) {
    return !known.getOrDefault(slug, List.of()).isEmpty();
  }

  static String address(Site site) {
    return site.addresses().municipality(site.slug()) + "/lagesbild";
  }

  static String address(Site site, PublicEdition edition) {
    return address(site) + "/" + edition.ref() + "/" + edition.number();
  }

  void write(Map<String, PreparedPage> pages, Site site, List<PublicEdition> editions) {
    if (editions.isEmpty()) {
      return;
    }
    var text = site.text();
    var heading = text.of("edition.list");
    var links = editions.reversed().stream().map(each -> link(site, each)).toList();
    pages.put(
        address(site),
        writer.write(
            "editions",
            site.chrome(heading, heading, "/lagesbild", ""),
            new EditionsView(List.of(site.home()), heading, links)));
    for (var edition : editions) {
      var same = editions.stream().filter(each -> each.ref().equals(edition.ref())).toList();
      write(pages, site, edition, same);
    }
  }

  private static Link link(Site site, PublicEdition edition) {
    return new Link(
        address(site, edition),
        edition.title() + ". " + site.text().of("edition.number", edition.number()));
  }

  private void write(
      Map<String, PreparedPage> pages, Site site, PublicEdition edition, List<PublicEdition> same) {
    var address = address(site, edition);
    var before =
        same.stream()
            .filter(each -> each.number() == edition.number() - 1)
            .findFirst()
            .orElse(null);
    var page =
        new EditionPages(site.text()).page(edition.text(), edition.number(), edition.sha256());
    var chrome = site.chrome(page.title(), page.lead(), path(site, address), "");
    var others = new ArrayList<Link>();
    same.reversed().stream()
        .filter(each -> !each.equals(edition))
        .forEach(each -> others.add(link(site, each)));
    pages.put(
        address,
        writer.write(
            "edition",
            chrome,
            new EditionView(
                crumbs(site),
                page.kicker(),
                page,
                "/" + site.slug() + "/lagesbild/" + edition.ref() + "/" + edition.number() + ".pdf",
                same.getLast().equals(edition),
                changes(site, address, before),
                others)));
    if (before != null) {
      var diff =
          DiffPage.of(
              site.text(), before.text(), edition.text(), before.number(), edition.number());
      pages.put(
          address + "/andringar",
          writer.write(
              "editiondiff",
              site.chrome(diff.title(), diff.lead(), path(site, address + "/andringar"), ""),
              new DiffView(crumbs(site), diff.title(), diff)));
    }
  }

  private static @Nullable Link changes(Site site, String address, @Nullable PublicEdition before) {
    return before == null
        ? null
        : new Link(address + "/andringar", site.text().of("edition.diff.link", before.number()));
  }

  private static List<Link> crumbs(Site site) {
    return List.of(site.home(), new Link(address(site), site.text().of("edition.list")));
  }

  private static String path(Site site, String address) {
    return address.substring(site.home().href().length());
  }
}
