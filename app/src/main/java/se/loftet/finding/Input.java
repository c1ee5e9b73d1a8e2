package se.loftet.finding;

/// One delivery a finding rests on.
///
/// @param delivery id of the delivery
/// @param number its number within the data set
/// @param sha256 of the file as it came
public record Input(String dataSet, long delivery, int number, String sha256) {}
