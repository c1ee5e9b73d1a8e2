package se.loftet.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;

/// What the log of one activity adds up to. An entry without a number is counted as an entry, not
/// as a number.
///
/// @param counted how many of the entries carry a number
/// @param sum of those that do; none is no sum, not zero
public record LogSummary(
    Ref<Activity> activity,
    long entries,
    long counted,
    @Nullable BigDecimal sum,
    PartialDate first,
    PartialDate last) {}
