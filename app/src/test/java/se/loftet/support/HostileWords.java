package se.loftet.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// What somebody who means harm writes: in fields, addresses and headers.
public final class HostileWords {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{([^}:]+)(:(?:[^{}]|\\{[^}]*\\})*)?\\}");
  private static final List<String> SCRIPTS =
      List.of(
          "<script>evil17()</script>",
          "\"><img src=x onerror=evil17()>",
          "' onmouseover='evil17()",
          "\" autofocus onfocus=\"evil17()",
          "</textarea><script>evil17()</script>",
          "javascript:evil17()",
          "{{evil17()}}${evil17()}",
          "<svg/onload=evil17()>");
  private static final Pattern RUNNING =
      Pattern.compile(
          "<script>evil17|<img src=x onerror=evil17|<svg/onload=evil17|<[^>]* on\\w+=[\"']?evil17"
              + "|(?:href|src|action)=\"javascript:");
  private static final List<String> OTHER =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "2147483648",
          "9223372036854775808",
          "1e309",
          "NaN",
          "true",
          "2019-02-30",
          "2019-13",
          "0000-00-00",
          "åäö",
          "\u202e\u0000",
          "a\u0000b",
          "\uFFFF",
          "' or 1=1 --",
          "\"; drop table promise; --",
          "../../etc/passwd",
          "..\\..\\x",
          "%s%n",
          "*",
          "null",
          "[]",
          "{}",
          "OPEN",
          "PARTY",
          "INTERNAL",
          "CHOSEN",
          "COUNT",
          "0484",
          "polis",
          "kommun",
          "2019",
          "2019-02-01",
          "yes",
          "on",
          "https://example.org/",
          "//x.org");
  private final List<Long> ids;

  public HostileWords(List<Long> ids) {
    this.ids = ids;
  }

  /// A script in this page that a browser would run.
  public static Optional<String> running(String html) {
    var found = RUNNING.matcher(html);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  public String value(SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> SCRIPTS.get(random.nextInt(SCRIPTS.size()));
      case 3 -> "x".repeat(1 << random.nextInt(15));
      case 4 -> "" + ids.get(random.nextInt(ids.size()));
      case 5 -> noise(random);
      default -> OTHER.get(random.nextInt(OTHER.size()));
    };
  }

  /// The beginning of a file of some kind, and then anything.
  public byte[] file(SplittableRandom random) {
    var starts =
        List.of(
            "PK\u0003\u0004",
            "%PDF-1.7\n",
            "\u0089PNG\r\n\u001a\n",
            "\u00ff\u00d8\u00ff\u00e0",
            "År;Antal;Kommun\r\n2019;x;0486\r\n",
            "{\"type\":\"FeatureCollection\",\"features\":[",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
                + " \"file:///etc/passwd\">]><a>&b;</a>",
            "");
    var start = starts.get(random.nextInt(starts.size())).getBytes(StandardCharsets.ISO_8859_1);
    var rest =
        random.nextBoolean()
            ? (value(random) + ";" + value(random) + "\n").getBytes(StandardCharsets.UTF_8)
            : new byte[random.nextInt(4_000)];
    if (rest.length > 0 && rest[0] == 0) {
      random.nextBytes(rest);
    }
    var whole = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, whole, start.length, rest.length);
    return whole;
  }

  /// JSON of any shape, some of it broken off.
  public byte[] json(SplittableRandom random) {
    var value = value(random).replace("\\", "\\\\").replace("\"", "\\\"");
    var shapes =
        List.of(
            "{\"id\":\"%s\",\"text\":\"%s\"}",
            "[\"%s\",{\"a\":[[[\"%s\"]]]}]",
            "{\"version\":-1,\"latitude\":1e400,\"x\":\"%s\",\"y\":\"%s\"",
            "null",
            "[".repeat(2_000));
    var shape = shapes.get(random.nextInt(shapes.size()));
    return shape.replace("%s", value).getBytes(StandardCharsets.UTF_8);
  }

  public String type(SplittableRandom random) {
    var types =
        List.of(
            "application/json",
            "image/jpeg",
            "application/octet-stream",
            "text/csv",
            "application/xml",
            "multipart/form-data",
            "text/plain;charset=nonsense");
    return types.get(random.nextInt(types.size()));
  }

  public String fileName(SplittableRandom random) {
    var names =
        List.of(
            "brott.csv",
            "../../etc/passwd",
            "enkat.xlsx",
            "bild.jpg",
            "a\u0000.pdf",
            "<script>evil17()<-script>.csv",
            "x".repeat(300) + ".json");
    return names.get(random.nextInt(names.size()));
  }

  private static String noise(SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.appendCodePoint(random.nextInt(0xD800));
    }
    return text.toString();
  }

  /// The address with its variables filled in, some of them with something it does not expect.
  public String path(SplittableRandom random, String pattern) {
    var path =
        VARIABLE
            .matcher(pattern.replace("/**", "/x").replace("{*", "{"))
            .replaceAll(variable ->
                java.util.regex.Matcher.quoteReplacement(
                    random.nextInt(4) > 0
                        ? likely(random, variable.group(1))
                        : encoded(random, value(random))));
    return switch (random.nextInt(25)) {
      case 0 -> path + "/..%2f..%2fetc/passwd";
      case 1 -> path + "%c3%28";
      case 2 -> path + "/%ff%fe";
      case 3 -> path + ";jsessionid=x";
      case 4 -> path + "//";
      case 5 -> "/" + encoded(random, value(random)) + path;
      case 6 -> path + ".json";
      default -> path;
    };
  }

  /// The address with the variables a person would have there.
  public String plainPath(String pattern) {
    return VARIABLE
        .matcher(pattern.replace("/**", "/x").replace("{*", "{"))
        .replaceAll(variable ->
            switch (variable.group(1)) {
              case "slug" -> "strangnas";
              case "word" -> "problem";
              case "code" -> "0486";
              case "list" -> "parter";
              default ->
                  variable.group(1).toLowerCase(java.util.Locale.ROOT).contains("id")
                      ? "" + ids.getFirst()
                      : "open";
            });
  }

  private String likely(SplittableRandom random, String variable) {
    if (variable.equals("slug")) {
      return List.of("strangnas", "strangnas", "strangnas", "eskilstuna", "konto")
          .get(random.nextInt(5));
    }
    if (variable.equals("list")) {
      return random.nextBoolean() ? "parter" : "platser";
    }
    return List.of(
            "" + ids.get(random.nextInt(ids.size())),
            "" + ids.get(random.nextInt(ids.size())),
            "open",
            "party-polis",
            "0486",
            "0484",
            "problem",
            "lofte",
            "part",
            "plats",
            "aktivitet")
        .get(random.nextInt(11));
  }

  public String query(SplittableRandom random, List<String> names) {
    var query = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      query
          .append(names.get(random.nextInt(names.size())).replaceAll("[^A-Za-z0-9._-]", ""))
          .append('=')
          .append(encoded(random, value(random)))
          .append('&');
    }
    return query.toString();
  }

  private static String encoded(SplittableRandom random, String text) {
    if (random.nextInt(20) == 0) {
      return "%C3%28%FF";
    }
    var start = text.substring(0, Math.min(500, text.length()));
    return URLEncoder.encode(start, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public String method(SplittableRandom random) {
    return List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "FOO")
        .get(random.nextInt(8));
  }

  public Map<String, String> header(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> Map.of("Accept", "application/json;q=kaputt, \u00e5");
      case 1 -> Map.of("Accept-Language", "x".repeat(300), "Accept", "image/png");
      case 2 -> Map.of("X-Forwarded-Host", "example.org", "X-Forwarded-Proto", "https");
      case 3 -> Map.of("X-HTTP-Method-Override", "DELETE");
      case 4 -> Map.of("If-None-Match", "\"" + "x".repeat(200) + "\"", "If-Modified-Since", "igår");
      case 5 -> Map.of("Range", "bytes=-1,5-2,0-");
      case 6 -> Map.of("Content-Type", "text/;;charset=kaputt");
      default -> Map.of("Referer", "javascript:evil17()", "Origin", "null");
    };
  }
}
