package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Ref;
import se.loftet.publicsite.MunicipalityPage.Locality.Mention;

/// Where each place is named: in a promise, an activity, a problem or the log.
final class Mentions {
  private static final int MOST = 6;
  private final Site site;
  private final Map<Long, List<Mention>> byPlace = new HashMap<>();

  Mentions(Site site) {
    this.site = site;
  }

  /// The newest first, a handful; the pages of the periods tell the rest.
  List<Mention> of(Place place) {
    var all = byPlace.getOrDefault(place.head().id(), List.of()).reversed();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  void add(PeriodData period) {
    var links = period.links();
    var thread = links.thread();
    var years = PeriodWords.years(thread.document());
    var page = site.period(thread.document()).href();
    for (var problem : thread.problems()) {
      put(problem.places(), "site.mention.problem", years, new Link(page, problem.title()));
    }
    for (var promise : thread.promises()) {
      put(promise.places(), "site.mention.promise", years, site.promise(promise));
    }
    for (var activity : thread.activities()) {
      var link = links.promise(activity).map(site::promise).map(Link::href).orElse(page + "#trad");
      put(activity.places(), "site.mention.activity", years, new Link(link, activity.text()));
    }
  }

  private void put(List<Ref<Place>> places, String key, String years, Link link) {
    for (var place : places) {
      var list = byPlace.computeIfAbsent(place.id(), id -> new ArrayList<>());
      if (list.stream().noneMatch(each -> each.link().equals(link))) {
        list.add(new Mention(link, site.text().of(key, years)));
      }
    }
  }
}
