package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/survey.jte prints: what a survey is about, who may answer, and the way in.
///
/// @param answerHref where to answer, blank while nobody can
/// @param contact whom to turn to, or blank
/// @param promises what those who answer are promised
public record SurveyPage(
    @Nullable String sv,
    List<Link> crumbs,
    String heading,
    String about,
    String when,
    Tag state,
    boolean sampled,
    List<String> promises,
    String contact,
    String answerHref,
    List<Link> languages,
    List<String> questions,
    String resultHref) {}
