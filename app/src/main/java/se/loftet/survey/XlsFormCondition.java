package se.loftet.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the column `relevant`: only conditions that name one question and codes of it, joined by
/// `or`.
final class XlsFormCondition {
  private static final Pattern PART = Pattern.compile("\\$\\{([^}]+)\\}\\s*=\\s*'([^']*)'");

  private XlsFormCondition() {}

  /// The condition, or none when it is of a kind we do not have.
  static Optional<ShowIf> read(String relevant) {
    var names = new HashSet<String>();
    var codes = new ArrayList<String>();
    var part = PART.matcher(relevant);
    while (part.find()) {
      names.add(part.group(1).replaceFirst("\\..*", ""));
      if (!codes.contains(part.group(2))) {
        codes.add(part.group(2));
      }
    }
    var rest = PART.matcher(relevant).replaceAll("").replaceAll("\\s*or\\s*", "").strip();
    return names.size() == 1 && rest.isEmpty()
        ? Optional.of(new ShowIf(names.iterator().next(), List.copyOf(codes)))
        : Optional.empty();
  }
}
