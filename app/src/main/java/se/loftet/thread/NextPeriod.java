package se.loftet.thread;

import se.loftet.platform.model.PartialDate;

/// The period that follows: what its document is called and when it applies.
///
/// @param ref the document's stable name, the one seen in addresses
public record NextPeriod(String ref, String title, PartialDate starts, PartialDate ends) {}
