package se.loftet.publicsite;

import java.util.List;
import se.loftet.followup.Decision;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What the pages of a period show of other periods: the one before and the one after, and what its
/// promises came from and went on as.
record Around(
    List<PromiseDocument> neighbours,
    List<Decision> decisions,
    List<Promise> promises,
    List<PromiseDocument> documents) {}
