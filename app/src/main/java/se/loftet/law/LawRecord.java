package se.loftet.law;

import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// Something the law asks for that no other object shows: a decided plan, a council, a report.
///
/// @param body who decided, leads or received it
/// @param picture the picture a plan builds on
/// @param place the district whose status it tells
/// @param level what a member of the council is
/// @param considered whether another plan was considered, with the motive in `note`
public record LawRecord(
    Head head,
    Kind kind,
    String title,
    @Nullable PartialDate date,
    @Nullable String body,
    @Nullable String registryNumber,
    @Nullable Ref<SituationPicture> picture,
    @Nullable Ref<Place> place,
    @Nullable Level level,
    @Nullable Boolean considered,
    @Nullable String contact,
    @Nullable String link,
    @LongText @Nullable String note)
    implements ThreadObject {
  public enum Kind {
    MEASURES_PLAN,
    PLAN_FOLLOW_UP,
    OTHER_PLANNING,
    COOPERATION_ATTEMPT,
    COUNCIL,
    COUNCIL_MEMBER,
    COORDINATION,
    CONTACT_PAGE,
    INFORMATION,
    LEADING_BODY,
    COUNCIL_REPORT,
    CAMERA,
    AREA_STATUS
  }

  /// What a person in the strategic council is at home.
  public enum Level {
    POLITICAL,
    HEAD_OF_ADMINISTRATION,
    POLICE_AREA_CHIEF,
    DIRECTOR,
    OTHER;

    boolean leading() {
      return this != OTHER;
    }
  }

  @Override
  public String label() {
    return title;
  }
}
