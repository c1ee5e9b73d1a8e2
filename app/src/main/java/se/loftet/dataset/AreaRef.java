package se.loftet.dataset;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.AreaCode;
import se.loftet.geography.AreaNames;

/// An area as a source names it, with its code where there is one.
public record AreaRef(@Nullable AreaCode area, @Nullable String name) {
  public static final AreaRef NONE = new AreaRef(null, null);
  private static final Pattern CODE_AND_NAME = Pattern.compile("([0-9A-Za-z_]{2,20})[ ,]+(\\D.*)");
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
    var both = CODE_AND_NAME.matcher(text);
    if (both.matches() && known(both.group(1)).isPresent()) {
      return new AreaRef(known(both.group(1)).get(), both.group(2));
    }
    var named =
        counties && !text.equalsIgnoreCase("riket")
            ? AreaNames.county(text).or(() -> AreaNames.find(text))
            : AreaNames.find(text);
    return named.map(area -> new AreaRef(area, text)).orElseGet(() -> partly(text));
  }

  /// A code of a municipality or county there is, or one that cannot be anything else.
  private static Optional<AreaCode> known(String text) {
    return AreaCode.parse(text)
        .filter(code -> code.code().length() > 4 || AreaNames.name(code.code()).isPresent());
  }

  /// `Strängnäs (Mariefred)` is a RegSO without its code.
  private static AreaRef partly(String text) {
    var regso = REGSO.matcher(text);
    return regso.matches() && AreaNames.municipality(regso.group(1)).isPresent()
        ? new AreaRef(new AreaCode(AreaCode.Kind.REGSO, text, AreaCode.Vintage.UNSTATED), text)
        : new AreaRef(null, text);
  }
}
