package se.loftet.walk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Ref;

/// An address that wants to hear what became of a walk, until its last day.
///
/// @param language `sv` or `en`
/// @param token what the links in the mails carry, 256 random bits
/// @param confirmed when the one who reads the address said yes; nothing is sent before that
/// @param answered whether the mail about the answers has been sent
/// @param forgetOn the day the row is deleted, whatever has been sent
public record Follower(
    String municipality,
    Ref<Walk> walk,
    String address,
    String language,
    String token,
    Instant asked,
    @Nullable Instant confirmed,
    boolean answered,
    LocalDate forgetOn) {}
