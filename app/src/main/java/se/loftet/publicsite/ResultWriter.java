package se.loftet.publicsite;

import java.util.List;
import java.util.Map;

/// Writes the pages of the results of one municipality's surveys, in one language.
record ResultWriter(PageWriter writer, Site site, ReleasedResults results) {
  void write(Map<String, PreparedPage> pages) {
    for (var each : results.all()) {
      var page = page(each);
      var address = site.addresses().result(site.slug(), each.survey().head().ref());
      var path = address.substring(site.home().href().length());
      pages.put(
          address,
          writer.write("surveyresult", site.chrome(page.heading(), page.lead(), path, ""), page));
    }
  }

  private SurveyResultPage page(ReleasedResults.Released each) {
    var text = site.text();
    var ref = each.survey().head().ref();
    var survey = new Link(site.addresses().survey(site.slug(), ref), each.result().title());
    return new SurveyResultPage(
        site.sv(),
        List.of(
            site.home(),
            new Link(site.addresses().surveys(site.slug()), text.of("answering.menu")),
            survey),
        text.of("result.heading", each.result().title()),
        text.of(
            "result.lead",
            text.number(each.result().answered()),
            text.date(each.survey().opens()),
            text.date(each.survey().closes())),
        Addresses.resultFile(site.slug(), ref),
        each.sheets(text).sheet());
  }
}
