package se.loftet.publicsite;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import se.loftet.promise.PromiseDocument;

/// Makes the pages of one period: its own and one for each promise.
record PeriodWriter(PageWriter writer, History history) {

  /// @param sites one for each language
  MadePeriod write(MadePeriod.Origin origin, PeriodData period, Collection<Site> sites) {
    var pages = new HashMap<String, PreparedPage>();
    var told = new HashMap<String, ToldPeriod>();
    for (var site : sites) {
      write(pages, site, new PeriodView(site, period, history).page(), period);
      period
          .links()
          .thread()
          .promises()
          .forEach(promise -> write(pages, site, new PromiseView(site, period, history, promise)));
      told.put(site.text().language(), PeriodDigest.told(site, period));
    }
    return new MadePeriod(origin, Map.copyOf(pages), Map.copyOf(told));
  }

  private void write(
      Map<String, PreparedPage> pages, Site site, PeriodPage page, PeriodData period) {
    PromiseDocument document = period.links().thread().document();
    var address = site.period(document).href();
    var path = address.substring(site.home().href().length());
    pages.put(
        address,
        writer.write("period", site.chrome(document.title(), page.lead(), path, "sheet"), page));
  }

  private void write(Map<String, PreparedPage> pages, Site site, PromiseView view) {
    var address = site.promise(view.promise()).href();
    var path = address.substring(site.home().href().length());
    var title = PromiseView.title(view.promise());
    pages.put(
        address,
        writer.write("promise", site.chrome(title, view.promise().text(), path, ""), view.page()));
  }
}
