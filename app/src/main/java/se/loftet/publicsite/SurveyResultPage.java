package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.sampling.ResultSheet;

/// What publicsite/surveyresult.jte prints: what a survey gave, with how sure that is.
///
/// @param sv the `lang` of what was asked, when the page is in another language
public record SurveyResultPage(
    @Nullable String sv,
    List<Link> crumbs,
    String heading,
    String lead,
    String csvHref,
    ResultSheet sheet) {}
