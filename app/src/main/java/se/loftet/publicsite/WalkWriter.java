package se.loftet.publicsite;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.municipality.Place;
import se.loftet.platform.store.Store;
import se.loftet.promise.Promise;
import se.loftet.walk.Coverage;
import se.loftet.walk.Measure;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;

/// Writes the pages of the walks of one municipality, in one language.
record WalkWriter(Store store, PageWriter writer, Site site, List<Place> places) {
  void write(Map<String, PreparedPage> pages) {
    var files =
        store.all(Walk.class, site.municipality().code()).stream()
            .sorted(Comparator.comparing(WalkWriter::day).reversed())
            .map(walk -> WalkFile.load(store, walk))
            .toList();
    var list = list(files);
    writer.put(
        pages,
        site,
        site.addresses().walks(site.slug()),
        "walks",
        list.heading(),
        list.lead(),
        list);
    for (var file : files) {
      var page = new WalkView(site, file, files, places, promise(file.walk())).page();
      var address = site.addresses().walk(site.slug(), file.walk().head().ref());
      writer.put(pages, site, address, "walk", page.heading(), page.lead(), page);
    }
  }

  /// The promise of the walk's activity, where residents may read of both.
  private @Nullable Promise promise(Walk walk) {
    return store
        .find(Activity.class, walk.activity())
        .map(Activity::promise)
        .flatMap(ref -> store.find(Promise.class, ref))
        .orElse(null);
  }

  private static String day(Walk walk) {
    return walk.happens() == null ? "9999" : walk.happens().iso();
  }

  private WalksPage list(List<WalkFile> files) {
    var text = site.text();
    var year = site.today().getYear();
    var coverage = Coverage.of(year, places, files.stream().map(WalkFile::walk).toList());
    return new WalksPage(
        List.of(site.home()),
        text.of("site.walks.heading"),
        text.of("site.walks.in", site.shortName()),
        text.of("site.walks.lead", files.size()),
        text.of("walk.coverage.heading", String.valueOf(year)),
        coverage.rows().stream().map(row -> place(row)).toList(),
        files.stream().map(this::row).toList(),
        measures());
  }

  /// What was done, or said to be done, without a walk that told of it.
  private List<WalkPage.Note> measures() {
    var code = site.municipality().code();
    return store.list(Measure.class, "t.municipality = ? and t.observation is null", code).stream()
        .map(m ->
            new WalkPage.Note(
                m.text(),
                Objects.requireNonNullElse(m.placeText(), ""),
                WalkNotes.decided(site, m),
                WalkNotes.answer(site.text(), m),
                List.of(),
                ""))
        .toList();
  }

  private WalksPage.Place place(Coverage.Row row) {
    var css =
        switch (row.state()) {
          case WALKED -> "ok";
          case PLANNED -> "run";
          case NONE -> "gap";
        };
    return new WalksPage.Place(row.place().name(), new Tag(css, site.text().of(row.state())));
  }

  private WalksPage.Row row(WalkFile file) {
    var walk = file.walk();
    return new WalksPage.Row(
        new Link(site.addresses().walk(site.slug(), walk.head().ref()), walk.title()),
        new WalkFacts(site, places).line(walk),
        WalkFacts.state(site.text(), walk));
  }
}
