package se.loftet.law;

import org.jspecify.annotations.Nullable;

/// The points lag (2023:196) is checked by, with the paragraph and what lacking it means here.
public enum LawPoint {
  L01("4 § 1", Weight.BLOCKS, null),
  L02("4 § 2", Weight.BLOCKS, null),
  L03("4 § 3", Weight.BLOCKS, null),
  L04("4 §", Weight.WARNS, LawRecord.Kind.AREA_STATUS),
  L05("5 §", Weight.BLOCKS, LawRecord.Kind.MEASURES_PLAN),
  L06("5 §", Weight.WARNS, null),
  L07("6 §", Weight.WARNS, null),
  L08("6 §", Weight.WARNS, LawRecord.Kind.PLAN_FOLLOW_UP),
  L09("7 §", Weight.WARNS, LawRecord.Kind.OTHER_PLANNING),
  L10("9 §", Weight.WARNS, LawRecord.Kind.COOPERATION_ATTEMPT),
  L11("9 §", Weight.BLOCKS, null),
  L12("10 §", Weight.WARNS, LawRecord.Kind.COUNCIL),
  L13("10 §", Weight.WARNS, LawRecord.Kind.COUNCIL_MEMBER),
  L14("11 §", Weight.BLOCKS, LawRecord.Kind.COORDINATION),
  L15("12 § 2", Weight.WARNS, LawRecord.Kind.CONTACT_PAGE),
  L16("12 § 3", Weight.WARNS, LawRecord.Kind.INFORMATION),
  L17("13 §", Weight.BLOCKS, LawRecord.Kind.LEADING_BODY),
  L18("13 §", Weight.WARNS, LawRecord.Kind.COUNCIL_REPORT),
  L19("14 §", Weight.WARNS, LawRecord.Kind.CAMERA);

  /// Whether what is lacking stops a formal step or is told only.
  public enum Weight {
    BLOCKS,
    WARNS
  }

  private final String paragraph;
  private final Weight weight;
  private final LawRecord.@Nullable Kind adds;

  LawPoint(String paragraph, Weight weight, LawRecord.@Nullable Kind adds) {
    this.paragraph = paragraph;
    this.weight = weight;
    this.adds = adds;
  }

  public String paragraph() {
    return paragraph;
  }

  public Weight weight() {
    return weight;
  }

  /// The record that shows the point is met, when it is shown by one.
  public LawRecord.@Nullable Kind adds() {
    return adds;
  }
}
