package se.loftet.publicsite;

import java.util.List;
import se.loftet.document.FigurePage;

/// What publicsite/finding.jte prints: one released finding after disclosure control.
public record FindingPage(
    List<Link> crumbs, String heading, String made, FigurePage figure, String csvHref) {}
