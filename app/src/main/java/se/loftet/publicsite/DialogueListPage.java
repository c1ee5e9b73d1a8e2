package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What publicsite/dialogues.jte prints: the dialogues of a municipality, the open ones first.
public record DialogueListPage(
    @Nullable String sv,
    List<Link> crumbs,
    List<Row> rows,
    String receiptHref,
    String surveysHref) {
  public record Row(Link link, String words, List<Tag> tags) {}
}
