package se.loftet.sampling;

import java.time.LocalDate;

/// What a draw was.
public record SampleDraw(LocalDate drawnOn, long seed, Allocation method, int wanted, int least) {}
