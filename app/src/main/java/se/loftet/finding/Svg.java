package se.loftet.finding;

import java.util.Locale;

/// A picture being drawn: 720 units wide, text as text, every colour also told by form.
///
/// Classes give the page's colours; the attributes beside them are the same on paper.
final class Svg {
  static final int WIDTH = 720;
  private final StringBuilder body = new StringBuilder();

  Svg add(String kind, String look, String geometry) {
    body.append('<').append(kind).append(look(look)).append(' ').append(geometry).append("/>");
    return this;
  }

  private static String look(String look) {
    return switch (look) {
      case "grid-l" -> " class=\"grid-l\" stroke=\"#cfd4da\" fill=\"none\"";
      case "band" -> " class=\"band\" fill=\"#dde3ea\"";
      case "ln" -> " class=\"ln\" fill=\"none\" stroke=\"#1b1b1b\" stroke-width=\"2.5\"";
      case "thin" -> " class=\"thin\" fill=\"none\" stroke=\"#1b1b1b\" stroke-width=\"1.5\"";
      case "pt" -> " class=\"pt\" fill=\"#1b1b1b\"";
      case "open" -> " class=\"open\" fill=\"#ffffff\" stroke=\"#1b1b1b\" stroke-width=\"2\"";
      case "out" -> " class=\"out\" fill=\"#ffffff\" stroke=\"#a50f3c\" stroke-width=\"3.5\"";
      case "area-0" -> " class=\"area-0\" fill=\"#f3f5f7\" stroke=\"#6b7280\"";
      case "area-1" -> " class=\"area-1\" fill=\"#c3cbd4\" stroke=\"#6b7280\"";
      case "area-2" -> " class=\"area-2\" fill=\"#5f6b7a\" stroke=\"#ffffff\"";
      case "area-3" -> " class=\"area-3\" fill=\"#262d36\" stroke=\"#ffffff\"";
      case "under" -> " class=\"under\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"9\"";
      case "edge" -> " class=\"edge\" fill=\"none\" stroke=\"#a50f3c\" stroke-width=\"4\"";
      case "nil" ->
          " class=\"nil\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"1.5\""
              + " stroke-dasharray=\"5 4\"";
      default -> throw new IllegalArgumentException(look);
    };
  }

  /// @param anchor start, middle or end
  Svg text(String look, double x, double y, String anchor, String words) {
    var muted = look.startsWith("lab");
    body.append(
            "<text class=\"%s\" font-size=\"16\"%s fill=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">"
                .formatted(
                    look,
                    muted ? "" : " font-weight=\"700\"",
                    muted ? "#555555" : look.equals("light") ? "#ffffff" : "#1b1b1b",
                    number(x),
                    number(y),
                    anchor))
        .append(escaped(words))
        .append("</text>");
    return this;
  }

  /// @param height of the picture, `title` and `words` what it shows for who does not see it
  /// @param id a name no other picture on the page has
  String whole(int height, String id, String title, String words) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"Source Sans 3\" aria-labelledby=\"t-%s d-%s\"><title"
            + " id=\"t-%s\">%s</title><desc id=\"d-%s\">%s</desc>%s</svg>")
        .formatted(WIDTH, height, id, id, id, escaped(title), id, escaped(words), body);
  }

  static String number(double value) {
    var text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
