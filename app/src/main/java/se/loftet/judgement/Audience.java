package se.loftet.judgement;

/// How far a sentence was let out: to the picture both parties share, or to everyone as well.
public enum Audience {
  JOINT,
  PUBLIC
}
