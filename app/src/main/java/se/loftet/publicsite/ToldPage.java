package se.loftet.publicsite;

import se.loftet.survey.AnswerWords;

/// What publicsite/told.jte prints: that an answer is stored, or that none is taken.
///
/// @param stored whether what the device keeps of the answer can go
public record ToldPage(
    AnswerWords words, String heading, String sentence, boolean stored, String href) {}
