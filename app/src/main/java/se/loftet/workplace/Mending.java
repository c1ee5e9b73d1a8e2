package se.loftet.workplace;

import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;
import se.loftet.thread.Gap;

/// Where a gap is mended: the object's own form, the form of what is missing, or the page of the
/// step that was not taken.
public final class Mending {
  private Mending() {}

  public static String href(String slug, PromiseDocument document, Gap gap) {
    var home = "/arbete/" + slug + "/";
    var period = home + document.head().ref();
    return switch (gap.code()) {
      case PROMISE_NOT_SIGNED, DOCUMENT_NO_SIGNING_DATE, AMENDMENT_NOT_SIGNED -> period;
      case OUTCOME_CONFLICT, FOLLOW_UP_LATE, PROMISE_NO_VERDICT -> period + "/uppfoljning";
      case FOCUS_TOO_MANY -> home + "lista/fokusomrade";
      case NEXT_PERIOD_UNDECIDED -> period + "/arsskifte";
      case ACTIVITY_SILENT -> home + "logga?aktivitet=" + gap.id();
      default -> form(home, ThreadObject.ref(document).id(), gap, gap.path(slug));
    };
  }

  private static String form(String home, long document, Gap gap, String itself) {
    var adds = gap.code().adds();
    if (adds == null) {
      return itself;
    }
    var fresh = home + adds + "/ny?";
    var about =
        switch (gap.kind()) {
          case "problem" -> adds.equals("fokusomrade") ? "problems" : "";
          case "fokusomrade" -> adds.equals("lofte") ? "focusAreas" : "focusArea";
          case "lofte" -> adds.equals("bedomning") ? "" : "promise";
          case "aktivitet" -> "activity";
          default -> "";
        };
    var under = about.isEmpty() ? gap.id() : document;
    boolean alone = adds.equals("utfall") || adds.equals("beslut");
    return fresh
        + (alone ? "" : "under=" + under)
        + (about.isEmpty() ? "" : (alone ? "" : "&") + about + "=" + gap.id());
  }
}
