package se.loftet.publicsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// The stable addresses of the public pages, in one language.
///
/// @param preview the period that is shown to staff before its time, at addresses of its own
record Addresses(Text text, @Nullable Preview preview) {
  /// @param home where the previews of that period lie
  /// @param document the period's id
  record Preview(String home, long document) {}

  Addresses(Text text) {
    this(text, null);
  }

  private String root() {
    return text.language().equals("sv") ? "" : "/" + text.language();
  }

  String start() {
    return root().isEmpty() ? "/" : root();
  }

  String page(String word) {
    return root() + "/" + word;
  }

  String municipality(String slug) {
    return preview == null ? root() + "/" + slug : preview.home() + "/kommun";
  }

  String period(String slug, PromiseDocument document) {
    return preview != null && preview.document() == document.head().id()
        ? preview.home() + "/period"
        : root() + "/" + slug + "/" + encoded(document.head().ref());
  }

  String promise(String slug, Promise promise) {
    var home =
        preview != null && preview.document() == promise.document().id()
            ? preview.home()
            : root() + "/" + slug;
    return home + "/lofte/" + encoded(promise.head().ref());
  }

  /// The public page of a promise known by its name alone.
  String released(String slug, String promise) {
    return municipality(slug) + "/lofte/" + encoded(promise);
  }

  String dialogues(String slug) {
    return municipality(slug) + "/dialog";
  }

  String dialogue(String slug, String dialogue) {
    return dialogues(slug) + "/" + encoded(dialogue);
  }

  String surveys(String slug) {
    return municipality(slug) + "/enkat";
  }

  String survey(String slug, String survey) {
    return surveys(slug) + "/" + encoded(survey);
  }

  String result(String slug, String survey) {
    return survey(slug, survey) + "/resultat";
  }

  /// The open file of a result, the same in all languages.
  static String resultFile(String slug, String survey) {
    return "/" + slug + "/enkat/" + encoded(survey) + "/resultat.csv";
  }

  /// Where a survey is answered, the same in all languages.
  static String answering(String slug, String survey) {
    return "/" + slug + "/enkat/" + encoded(survey) + "/svara";
  }

  /// Where a receipt is looked up, the same for all municipalities.
  String receipt() {
    return root() + "/kvitto";
  }

  String walks(String slug) {
    return root() + "/" + slug + "/vandringar";
  }

  String walk(String slug, String walk) {
    return root() + "/" + slug + "/vandring/" + encoded(walk);
  }

  private static String encoded(String ref) {
    return URLEncoder.encode(ref, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
