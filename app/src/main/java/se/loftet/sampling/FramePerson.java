package se.loftet.sampling;

import org.jspecify.annotations.Nullable;

/// One person of a frame: what a letter needs, and where the person is counted.
///
/// @param number the place in the file, from 1
/// @param stratum the coarse part of the population, such as a district
/// @param cluster a smaller part drawn as a whole, such as a block of houses; none in most frames
/// @param postal postal code and town
public record FramePerson(
    int number,
    String stratum,
    @Nullable String cluster,
    String name,
    String address,
    String postal) {}
