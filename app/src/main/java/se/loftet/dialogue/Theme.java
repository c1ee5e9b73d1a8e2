package se.loftet.dialogue;

/// What a voice is about, in a list short enough to choose from on a phone.
public enum Theme {
  TRAFFIC,
  YOUTH,
  DRUGS,
  VIOLENCE,
  THREATS,
  THEFT,
  DAMAGE,
  DARKNESS,
  MEETING_PLACES,
  PRESENCE,
  TRUST,
  OTHER
}
