package se.loftet.publicsite;

import java.util.List;

/// What publicsite/findings.jte prints: every released finding, newest first.
public record FindingListPage(
    List<Link> crumbs, String heading, String lead, List<Link> findings) {}
