package se.loftet.publicsite;

import java.util.List;
import se.loftet.document.DiffPage;

/// What publicsite/editiondiff.jte prints.
public record DiffView(List<Link> crumbs, String here, DiffPage page) {}
