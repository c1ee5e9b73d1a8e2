package se.loftet.dataset;

import se.loftet.platform.model.SecrecyClass;

/// What the sender of a file has chosen: how its columns are taken, where it comes from, which data
/// set it belongs to and who may see it.
public record Choice(Mapping mapping, Provenance provenance, String ref, SecrecyClass secrecy) {}
