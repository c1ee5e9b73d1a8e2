package se.loftet.sampling;

/// A figure of somebody else's survey beside one's own. They are never counted as a change: other
/// people were asked, in another way.
///
/// @param level what it is of, `LPO Eskilstuna`, `riket`
/// @param value a share from 0 to 1, or a mean
public record ResultComparison(
    String question, String code, String source, String level, String period, double value) {}
