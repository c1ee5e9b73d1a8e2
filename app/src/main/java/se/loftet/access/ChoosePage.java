package se.loftet.access;

import java.util.List;

/// What access/choose.jte prints.
public record ChoosePage(List<Workplace> places, boolean operates) {}
