package se.loftet.publicsite;

import java.util.List;
import java.util.Map;
import se.loftet.municipality.Municipality;
import se.loftet.municipality.PoliceArea;

/// How things stand in one municipality, kept in memory for the pages that list several.
///
/// @param words by language: one sentence and the labels
record MunicipalityState(
    Municipality municipality, List<PoliceArea> areas, Map<String, Words> words) {
  record Words(String sentence, List<Tag> tags) {}

  Words in(String language) {
    return words.getOrDefault(language, new Words("", List.of()));
  }
}
