package se.loftet.publicsite;

import java.util.List;

/// What publicsite/editions.jte prints: every released edition, newest first.
public record EditionsView(List<Link> crumbs, String here, List<Link> editions) {}
