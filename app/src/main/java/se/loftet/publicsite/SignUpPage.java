package se.loftet.publicsite;

import org.jspecify.annotations.Nullable;

/// What publicsite/signup.jte prints.
///
/// @param thanks what is said when somebody has signed up, else blank
public record SignUpPage(
    String action,
    Link back,
    String heading,
    String kicker,
    String people,
    @Nullable String fault,
    String thanks) {}
