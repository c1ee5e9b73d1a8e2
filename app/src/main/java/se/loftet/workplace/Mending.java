package se.loftet.workplace;

import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;
import se.loftet.promise.SigningMatter;
import se.loftet.thread.Gap;

/// Where a gap is mended: the object's own form, the form of what is missing, or the page of the
/// step that was not taken.
public final class Mending {
  private Mending() {}

  public static String href(String slug, PromiseDocument document, Gap gap) {
    var home = "/arbete/" + slug + "/";
    var period = home + document.head().ref();
    return switch (gap.code()) {
      case PROMISE_NOT_SIGNED -> period;
      case AMENDMENT_NOT_SIGNED, PICTURE_AGEING, PICTURE_TOO_OLD -> gap.path(slug) + "/steg";
      case DOCUMENT_NO_SIGNING_DATE, DOCUMENT_SIGNING_CONFLICT ->
          amendment(home, document) + "&settles=" + SigningMatter.DAY;
      case DOCUMENT_NO_SIGNATORY, DOCUMENT_SIGNATORIES_UNCLEAR ->
          amendment(home, document) + "&settles=" + SigningMatter.SIGNATORIES;
      case DOCUMENT_RETROACTIVE ->
          amendment(home, document) + "&settles=" + SigningMatter.RETROACTIVE;
      case PROMISE_NOT_CHECKABLE ->
          document.state().signed()
              ? amendment(home, document) + "&promise=" + gap.id()
              : gap.path(slug);
      case AGREEMENT_EXPIRING -> home + "overenskommelse/ny";
      case OUTCOME_CONFLICT -> period + "/uppfoljning";
      case FOLLOW_UP_LATE -> period + "/uppfoljning#report-" + gap.id();
      case PROMISE_NO_VERDICT -> period + "/uppfoljning#verdict-lofte-" + gap.id();
      case FOCUS_TOO_MANY -> home + "lista/fokusomrade";
      case NEXT_PERIOD_UNDECIDED -> period + "/arsskifte#val-" + gap.kind() + "-" + gap.id();
      case ACTIVITY_SILENT -> home + "logga?aktivitet=" + gap.id();
      default -> form(home, ThreadObject.ref(document).id(), gap, gap.path(slug));
    };
  }

  private static String amendment(String home, PromiseDocument document) {
    return home + "tillagg/ny?under=" + document.head().id();
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
