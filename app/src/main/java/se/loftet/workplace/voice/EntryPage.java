package se.loftet.workplace.voice;

import java.util.List;
import se.loftet.editor.Option;

/// What workplace/entry.jte prints: the form for what somebody said on paper, by phone or in
/// person.
public record EntryPage(
    String action,
    String inbox,
    String dialogue,
    List<Option> entries,
    List<Option> feelings,
    List<Option> themes,
    List<Option> places,
    List<Option> times,
    List<Option> ages,
    List<Option> sexes,
    List<Option> languages,
    String text,
    List<String> faults,
    boolean asksIfSure) {}
