package se.loftet.dataset;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaNames;

/// An area as a source names it, with its code where there is one.
public record AreaRef(@Nullable AreaCode area, @Nullable String name) {
  public static final AreaRef NONE = new AreaRef(null, null);
  private static final Pattern REGSO = Pattern.compile("(.+?) \\((.+)\\)");

  public @Nullable String code() {
    return area == null ? null : area.code();
  }

  public @Nullable String kind() {
    return area == null ? null : area.kind().name();
  }

  /// Reads a code or a name; unknown names are kept as they are.
  ///
  /// @param counties whether plain names are those of counties
  static AreaRef of(String text, boolean counties) {
    if (text.isEmpty()) {
      return NONE;
    }
    var code = AreaCode.parse(text);
    if (code.isPresent()) {
      return new AreaRef(code.get(), AreaNames.name(code.get().code()).orElse(null));
    }
    var named =
        counties && !text.equalsIgnoreCase("riket")
            ? AreaNames.county(text).or(() -> AreaNames.find(text))
            : AreaNames.find(text);
    return named.map(area -> new AreaRef(area, text)).orElseGet(() -> partly(text));
  }

  /// `Strängnäs (Mariefred)` is a RegSO without its code.
  private static AreaRef partly(String text) {
    var regso = REGSO.matcher(text);
    return regso.matches() && AreaNames.municipality(regso.group(1)).isPresent()
        ? new AreaRef(new AreaCode(AreaCode.Kind.REGSO, text, AreaCode.Vintage.UNSTATED), text)
        : new AreaRef(null, text);
  }
}
