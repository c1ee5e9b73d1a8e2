package se.loftet.workplace.picture;

import org.jspecify.annotations.Nullable;
import se.loftet.document.DiffPage;
import se.loftet.formal.FormalVersion;
import se.loftet.picture.Editions;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.web.Text;

/// Tells which edition of a picture stands while its cards go on changing.
record SinceViews(Text text, Editions editions) {
  static String decided(Text text, FormalVersion version) {
    var day = version.signedOn();
    return day == null
        ? text.of("picture.edition.referred")
        : text.of("picture.edition.adopted", text.date(day));
  }

  /// @param here the address of the picture
  MatrixPage.@Nullable SinceView of(SituationPicture picture, String here) {
    return editions
        .adopted(picture)
        .map(edition -> {
          var number = edition.number();
          var diff = DiffPage.since(text, edition.text(), editions.today(picture), number);
          return new MatrixPage.SinceView(
              text.of(
                  picture.state().signed() ? "picture.since.signed" : "picture.since.open", number),
              diff.lead(),
              diff.groups().isEmpty() ? "" : here + "/utgava/internal/" + number + "/sedan");
        })
        .orElse(null);
  }
}
