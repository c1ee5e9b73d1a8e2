package se.loftet.promise;

/// What a promise lacks to be checked, or says too much of. Each is told in one sentence.
public enum Lack {
  NO_PARTY,
  PASSIVE,
  NO_NUMBER,
  NUMBER_NOT_ENTERED,
  NO_PLACE,
  NO_TIME,
  NO_RESULT,
  BEYOND_POWER,
  ABBREVIATION,
  NO_FOCUS_AREA,
  NO_OWNER,
  NO_BASELINE,
  NO_FOLLOW_UP_DATE,
  VAGUE_WORDS,
  CRIME_GUARANTEE,
  PERSONAL_DATA
}
