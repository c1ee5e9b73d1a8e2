package se.loftet.thread;

/// What contradicting answers to a yes-or-no promise say together.
enum Answers {
  YES_AND_NO
}
