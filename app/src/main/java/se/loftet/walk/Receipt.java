package se.loftet.walk;

import java.time.Instant;

/// What the server says of something a device sent: stored, under this number.
///
/// @param id the id the device made
/// @param sha256 of the bytes that arrived, in hexadecimal; the device compares it with its own
public record Receipt(String id, String sha256, String receipt, Instant received) {}
