package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/surveys.jte prints: the surveys of a municipality, those that are open first.
public record SurveyListPage(@Nullable String sv, List<Link> crumbs, List<Row> rows) {
  public record Row(Link link, String words, Tag state) {}
}
