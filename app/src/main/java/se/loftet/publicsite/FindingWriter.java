package se.loftet.publicsite;

import java.util.List;
import java.util.Map;
import se.loftet.document.FigurePages;

/// Writes the pages of the released findings of one municipality, in one language.
record FindingWriter(PageWriter writer, Site site, List<ReleasedFinding> findings) {
  void write(Map<String, PreparedPage> pages) {
    if (findings.isEmpty()) {
      return;
    }
    var text = site.text();
    var heading = text.of("finding.public.list");
    var lead = text.of("finding.public.lead", findings.size());
    var links = findings.stream().map(each -> new Link(address(each), each.title())).toList();
    writer.put(
        pages,
        site,
        address(),
        "findings",
        heading,
        lead,
        new FindingListPage(List.of(site.home()), heading, lead, links));
    for (var each : findings) {
      var page = page(each, new Link(address(), heading));
      writer.put(
          pages, site, address(each), "finding", each.title(), page.figure().sentence(), page);
    }
  }

  String address() {
    return site.addresses().municipality(site.slug()) + "/fynd";
  }

  private String address(ReleasedFinding finding) {
    return address() + "/" + finding.ref();
  }

  private FindingPage page(ReleasedFinding finding, Link list) {
    var text = site.text();
    return new FindingPage(
        List.of(site.home(), list),
        finding.title(),
        text.of("finding.public.made", finding.made(), finding.ref()),
        new FigurePages(text).page(finding.result(), "fynd"),
        "/" + site.slug() + "/fynd/" + finding.ref() + "/tabell.csv");
  }
}
