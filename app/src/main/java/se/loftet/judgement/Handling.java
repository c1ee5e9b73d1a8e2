package se.loftet.judgement;

/// How a judgement is to be handled. Löftet keeps no secret ones: they stay in the police's own
/// system (OSL 2009:400, 18 kap.).
public enum Handling {
  OPEN,
  INTERNAL,
  SECRET;

  /// Whether Löftet may hold it at all.
  public boolean kept() {
    return this != SECRET;
  }
}
