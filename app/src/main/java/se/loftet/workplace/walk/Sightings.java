package se.loftet.workplace.walk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.walk.Photo;
import se.loftet.walk.Sight;

/// The same thing as other walks saw it, beside what this one noted: before and after.
///
/// @param before what a return walk looks back at
/// @param again what return walks saw of it later
record Sightings(WalkWords words, String slug, List<Sight> before, List<Sight> again) {
  List<NotePage.Sighting> all() {
    return Stream.concat(
            before.stream().map(sight -> sighting("walk.note.before", sight, null)),
            again.stream().map(sight -> sighting("walk.note.looked", sight, found(sight))))
        .toList();
  }

  private @Nullable String found(Sight sight) {
    var found = sight.seen().found();
    return found == null ? null : words.text().of(found);
  }

  private NotePage.Sighting sighting(String key, Sight sight, @Nullable String found) {
    var walk = sight.walk();
    var home = "/arbete/" + slug + "/vandringar/" + walk.head().ref() + "/iakttagelser/";
    return new NotePage.Sighting(
        words.text().of(key),
        home + sight.seen().head().ref(),
        WalkWords.joined(
            walk.title(), walk.happens() == null ? null : words.text().date(walk.happens())),
        found == null ? "" : found,
        sight.photos().stream().map(photo -> picture(sight, photo)).toList());
  }

  private NotePage.Seen picture(Sight sight, Photo photo) {
    var text = words.text();
    var alt = photo.stage() == Photo.Stage.BEFORE ? "walk.photo.before" : "walk.photo.after";
    return new NotePage.Seen(
        "/arbete/" + slug + "/vandringar/bilder/" + photo.ref(),
        text.of(alt, sight.seen().label()),
        text.of(photo.stage()));
  }
}
