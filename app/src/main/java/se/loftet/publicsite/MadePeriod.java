package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.Map;

/// The pages of one period by address, and what the municipality's page tells of it by language:
/// true for as long as what they were made of is the same.
record MadePeriod(Origin origin, Map<String, PreparedPage> pages, Map<String, ToldPeriod> told) {

  /// @param marks the last changes in the database of anything the period shows
  record Origin(LocalDate today, String marks, Around around) {}
}
