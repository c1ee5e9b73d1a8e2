package se.loftet.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.document.EditionPage;

/// What publicsite/edition.jte prints: the edition, and the others of the same picture.
public record EditionView(
    List<Link> crumbs,
    String here,
    EditionPage page,
    String pdfHref,
    boolean latest,
    @Nullable Link changes,
    List<Link> others) {}
