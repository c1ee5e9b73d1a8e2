package se.loftet.finding;

import se.loftet.platform.web.Text;

/// The picture of a finding: the same on the page, on paper and as a file.
public final class Picture {
  private Picture() {}

  /// SVG with its title and description; blank for a finding without one.
  ///
  /// @param id a name no other picture on the page has
  public static String svg(Result result, Text text, String id) {
    var title = result.answer().headline().in(text);
    if (result.answer().lines().isEmpty() && result.answer().frame() == null) {
      return "";
    }
    return switch (result.answer().shape()) {
      case BAND -> BandPicture.of(result, text, id, title);
      case HEAT -> HeatPicture.of(result, text, id, title);
      case BARS -> BarPicture.of(result, text, id, title);
      case INTERVALS -> RangePicture.of(result, text, id, title);
      case AREAS -> AreaPicture.of(result, text, id, title);
      case MAP -> CellPicture.of(result, text, id, title);
      case NONE -> "";
    };
  }
}
