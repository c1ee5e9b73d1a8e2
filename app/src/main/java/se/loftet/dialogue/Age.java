package se.loftet.dialogue;

/// Age in bands wide enough to point at nobody.
public enum Age {
  UNDER_18,
  FROM_18,
  FROM_30,
  FROM_45,
  FROM_65,
  FROM_80
}
