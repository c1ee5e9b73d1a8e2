package se.loftet.activity;

/// What perceived safety is built on, and what an activity is meant to move.
public enum TrustFactor {
  CONTROL,
  TRUST_IN_SOCIETY,
  TRUST_IN_OTHERS,
  OWN_ABILITY,
  SAFETY_OF_OTHERS
}
