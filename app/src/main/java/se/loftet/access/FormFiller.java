package se.loftet.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Puts what somebody had written back into the form of a page of ours.
///
/// It reads our own templates' markup, attributes in double quotes, not any HTML there may be.
final class FormFiller {
  private static final String ATTRIBUTES = "((?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*)\\s*/?>";
  private static final Pattern FORM =
      Pattern.compile("<form" + ATTRIBUTES + "(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:input"
              + ATTRIBUTES
              + "|textarea"
              + ATTRIBUTES
              + "(.*?)</textarea>|select"
              + ATTRIBUTES
              + "(.*?)</select>)",
          Pattern.DOTALL);
  private static final Pattern OPTION =
      Pattern.compile("<option" + ATTRIBUTES + "([^<]*)", Pattern.DOTALL);
  private static final Set<String> LEFT_ALONE =
      Set.of("password", "submit", "button", "file", "image", "reset");
  private final Map<String, List<String>> waiting = new LinkedHashMap<>();

  private FormFiller(Map<String, List<String>> fields) {
    fields.forEach((name, values) -> waiting.put(name, new ArrayList<>(values)));
  }

  /// The page with the form that is sent to `action` filled in; empty when it has no such form.
  static Optional<String> fill(String html, String action, Map<String, List<String>> fields) {
    var form = FORM.matcher(html);
    while (form.find()) {
      if (action.equals(attribute(form.group(1), "action"))) {
        var filled = new FormFiller(fields).filled(form.group(2));
        return Optional.of(html.substring(0, form.start(2)) + filled + html.substring(form.end(2)));
      }
    }
    return Optional.empty();
  }

  private String filled(String form) {
    return FIELD.matcher(form).replaceAll(match -> Matcher.quoteReplacement(field(match)));
  }

  private String field(MatchResult match) {
    if (match.group(1) != null) {
      return input(match.group(), match.group(1));
    }
    if (match.group(2) != null) {
      var next = next(attribute(match.group(2), "name"));
      return next == null
          ? match.group()
          : "<textarea" + match.group(2) + ">\n" + escaped(next) + "</textarea>";
    }
    var values = waiting.get(attribute(match.group(4), "name"));
    return values == null
        ? match.group()
        : "<select" + match.group(4) + ">" + options(match.group(5), values) + "</select>";
  }

  private String input(String whole, String attributes) {
    var name = attribute(attributes, "name");
    var type = attribute(attributes, "type");
    if (name == null || name.equals("_csrf") || LEFT_ALONE.contains(String.valueOf(type))) {
      return whole;
    }
    if ("checkbox".equals(type) || "radio".equals(type)) {
      var value = attribute(attributes, "value");
      boolean chosen = waiting.getOrDefault(name, List.of()).contains(value == null ? "on" : value);
      return "<input" + without(attributes, "checked") + (chosen ? " checked" : "") + ">";
    }
    var next = next(name);
    return next == null
        ? whole
        : "<input" + without(attributes, "value") + " value=\"" + escaped(next) + "\">";
  }

  private static String options(String options, List<String> values) {
    return OPTION
        .matcher(options)
        .replaceAll(match -> {
          var value = attribute(match.group(1), "value");
          var own = value == null ? HtmlUtils.htmlUnescape(match.group(2)).strip() : value;
          return Matcher.quoteReplacement(
              "<option"
                  + without(match.group(1), "selected")
                  + (values.contains(own) ? " selected" : "")
                  + ">"
                  + match.group(2));
        });
  }

  /// The next value of a name that may occur several times.
  private @Nullable String next(@Nullable String name) {
    var values = waiting.get(name);
    return values == null || values.isEmpty() ? null : values.removeFirst();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static @Nullable String attribute(String attributes, String name) {
    var found = Pattern.compile("\\s" + name + "(?:=\"([^\"]*)\")?(?=\\s|$)").matcher(attributes);
    if (!found.find()) {
      return null;
    }
    return found.group(1) == null ? "" : HtmlUtils.htmlUnescape(found.group(1));
  }

  private static String without(String attributes, String name) {
    return attributes.replaceAll("\\s" + name + "(?:=\"[^\"]*\")?(?=\\s|$)", "");
  }
}
