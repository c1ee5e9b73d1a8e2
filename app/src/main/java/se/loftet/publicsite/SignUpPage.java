package se.loftet.publicsite;

import org.jspecify.annotations.Nullable;

/// What publicsite/signup.jte prints.
///
/// @param thanks what is said when something has been done, else blank
/// @param code the code to keep, after a sign-up; else what was typed
/// @param follow where one can ask to hear by mail what became of it
public record SignUpPage(
    String action,
    Link back,
    String heading,
    String kicker,
    String people,
    @Nullable String fault,
    String thanks,
    String code,
    @Nullable String codeFault,
    Link follow) {}
