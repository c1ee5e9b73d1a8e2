package se.loftet.document;

import java.util.List;
import se.loftet.finding.Sheet;

/// What document/figure.jte prints of a finding: conclusion, sentence, picture, source and table,
/// on screen and on paper alike.
///
/// @param about what and where, blank for everything everywhere
/// @param picture SVG, blank without one
/// @param height of the picture for a width of 100
/// @param source one line on where the numbers come from
/// @param facts method, settings, files and their sums
public record FigurePage(
    String about,
    String headline,
    String sentence,
    List<String> cautions,
    String picture,
    int height,
    String source,
    Sheet sheet,
    List<EditionPage.FactView> facts) {}
