package se.loftet.picture;

import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.LongText;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;

/// What one kind of source says of a problem. Silent is not the same as not asked.
///
/// @param place the one place it is about; the whole municipality if none
/// @param basis the finding, sentence or note behind it
public record Stance(
    Head head,
    Ref<Problem> problem,
    SourceKind source,
    Kind stance,
    @Nullable Ref<Evidence> evidence,
    @LongText @Nullable String note,
    @Nullable Ref<Place> place,
    @Nullable Basis basis)
    implements ThreadObject {

  /// What a source says of the problem in the whole municipality.
  public Stance(
      Head head,
      Ref<Problem> problem,
      SourceKind source,
      Kind stance,
      @Nullable Ref<Evidence> evidence,
      @Nullable String note) {
    this(head, problem, source, stance, evidence, note, null, null);
  }

  /// Whether nothing lies behind it: no source, no note.
  public boolean bare() {
    return evidence == null && basis == null && (note == null || note.isBlank());
  }

  public enum Kind {
    SUPPORTS,
    CONTRADICTS,
    SILENT,
    NOT_ASKED
  }

  @Override
  public String label() {
    return head.ref();
  }
}
