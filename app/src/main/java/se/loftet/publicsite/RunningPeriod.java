package se.loftet.publicsite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.loftet.municipality.Party;
import se.loftet.promise.Checkability;
import se.loftet.promise.Finding;
import se.loftet.promise.Lack;
import se.loftet.promise.Promise;
import se.loftet.promise.Share;
import se.loftet.thread.Beads;
import se.loftet.thread.Links;

/// A period that runs today, as the municipality's page shows it.
record RunningPeriod(Site site, Links links, PeriodDigest digest) {

  MunicipalityPage.Current section() {
    var document = links.thread().document();
    var agreement = links.thread().agreement();
    return new MunicipalityPage.Current(
        "nu",
        site.period(document),
        Objects.requireNonNullElse(document.aim(), ""),
        links.thread().promises().stream().map(this::card).toList(),
        signed(),
        agreement == null ? List.of() : List.of(new Link("#overenskommelser", agreement.title())),
        next(),
        digest.pulse().due() == null && document.followUpOn() == null);
  }

  private String next() {
    var due = digest.pulse().due();
    var text = site.text();
    if (due != null && due.due() != null) {
      return text.of("site.next.report", due.title(), due.due());
    }
    var day = links.thread().document().followUpOn();
    return day == null ? text.of("site.next.none") : text.of("site.next.day", day);
  }

  private List<String> signed() {
    var document = links.thread().document();
    var words = new PeriodWords(site.text());
    var signed = words.signed(document);
    var lines = new ArrayList<String>();
    lines.add(
        signed.isEmpty()
            ? site.text().of(document.state())
            : site.text().of("site.signed.on", signed));
    document.signatories().forEach(each -> lines.add(words.signatory(each)));
    return lines;
  }

  private MunicipalityPage.Card card(Promise promise) {
    var text = site.text();
    var item = Item.of(links, promise);
    var check = Checkability.of(promise, links.thread().document());
    var tags = new ArrayList<Tag>();
    if (item.reported() || !item.logs().isEmpty()) {
      tags.add(new ItemWords(text).standing(item, false));
    } else {
      tags.add(new Tag("late", text.of("site.label.noReport")));
    }
    if (!check.grade().checkable()) {
      tags.add(new Tag("gap", text.of("site.label.notCountable")));
    }
    return new MunicipalityPage.Card(
        site.promise(promise),
        tags,
        sentence(promise, item, check),
        BeadRow.of(text, Beads.of(links, promise)));
  }

  private String sentence(Promise promise, Item item, Checkability check) {
    var text = site.text();
    var parts = new ArrayList<String>();
    var parties = parties(links, promise.shares());
    if (!parties.isEmpty()) {
      parts.add(text.of("site.card.responsible", parties));
    }
    if (!ItemWords.noNumber(item.target())) {
      parts.add(text.of("site.card.target", new ItemWords(text).target(item.target())));
    }
    var unsaid = unsaid(check, parties.isEmpty());
    if (!unsaid.isEmpty()) {
      parts.add(text.of("site.card.unsaid", listed(unsaid)));
    }
    return String.join(" ", parts);
  }

  private List<String> unsaid(Checkability check, boolean nobody) {
    var lacks = lacks(check);
    var unsaid = new ArrayList<String>();
    if (nobody) {
      unsaid.add(site.text().of("site.unsaid.who"));
    }
    if (lacks.contains(Lack.NO_NUMBER)) {
      unsaid.add(site.text().of("site.unsaid.howMuch"));
    }
    if (lacks.contains(Lack.NO_PLACE)) {
      unsaid.add(site.text().of("site.unsaid.where"));
    }
    return unsaid;
  }

  static Set<Lack> lacks(Checkability check) {
    var lacks = EnumSet.noneOf(Lack.class);
    check.findings().stream().map(Finding::lack).forEach(lacks::add);
    return lacks;
  }

  private String listed(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1))
            + " "
            + site.text().of("site.or")
            + " "
            + words.getLast();
  }

  /// The names of the parties that share the promise.
  static String parties(Links links, List<Share> shares) {
    return shares.stream()
        .map(share -> name(links, share.party()))
        .collect(Collectors.joining(", "));
  }

  /// Who answers for it: a party by its name, a role or unit as it is written.
  static String names(Links links, List<String> responsible) {
    return responsible.stream().map(each -> name(links, each)).collect(Collectors.joining(", "));
  }

  static String name(Links links, String ref) {
    return links.thread().parties().stream()
        .filter(party -> party.head().ref().equals(ref))
        .map(Party::name)
        .findFirst()
        .orElse(ref);
  }
}
