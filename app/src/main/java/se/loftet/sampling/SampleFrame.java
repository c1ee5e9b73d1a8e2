package se.loftet.sampling;

import java.time.LocalDate;

/// A list of persons to draw from, until its last day.
public record SampleFrame(
    long id, String name, LocalDate madeOn, LocalDate forgetOn, long people) {}
