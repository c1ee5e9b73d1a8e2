package se.loftet.publicsite;

import java.time.Instant;
import se.loftet.finding.Result;

/// A finding everybody may read, with what of it passed disclosure control.
record ReleasedFinding(String ref, String title, Instant made, Result result) {}
