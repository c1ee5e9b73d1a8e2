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
  private final Map<Long, List<Mention>> byPlace = new HashMap<>();

  /// A place by its number, and where it is named.
  record Named(long place, Mention mention) {}

  /// The newest first, a handful; the pages of the periods tell the rest.
  List<Mention> of(Place place) {
    var all = byPlace.getOrDefault(place.head().id(), List.of()).reversed();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  void add(List<Named> mentions) {
    for (var each : mentions) {
      var list = byPlace.computeIfAbsent(each.place(), id -> new ArrayList<>());
      if (list.stream().noneMatch(known -> known.link().equals(each.mention().link()))) {
        list.add(each.mention());
      }
    }
  }

  /// What one period says of places.
  static List<Named> in(Site site, PeriodData period) {
    var links = period.links();
    var thread = links.thread();
    var years = PeriodWords.years(thread.document());
    var page = site.period(thread.document()).href();
    var text = site.text();
    var named = new ArrayList<Named>();
    for (var problem : thread.problems()) {
      var link = new Link(page, problem.title());
      named.addAll(named(problem.places(), link, text.of("site.mention.problem", years)));
    }
    for (var promise : thread.promises()) {
      var words = text.of("site.mention.promise", years);
      named.addAll(named(promise.places(), site.promise(promise), words));
    }
    for (var activity : thread.activities()) {
      var href = links.promise(activity).map(site::promise).map(Link::href).orElse(page + "#trad");
      var link = new Link(href, activity.text());
      named.addAll(named(activity.places(), link, text.of("site.mention.activity", years)));
    }
    return named;
  }

  private static List<Named> named(List<Ref<Place>> places, Link link, String words) {
    return places.stream().map(place -> new Named(place.id(), new Mention(link, words))).toList();
  }
}
