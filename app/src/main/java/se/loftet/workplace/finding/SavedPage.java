package se.loftet.workplace.finding;

import java.util.List;

/// What workplace/findingsaved.jte prints: a saved finding, what has happened to its data, and what
/// can be done with it.
///
/// @param revised whether newer data has come
/// @param versions the same question asked at other times
public record SavedPage(
    String home,
    String notice,
    String ref,
    String made,
    String secrecy,
    boolean revised,
    String address,
    boolean mayEdit,
    List<Version> versions,
    FindingPage finding) {
  public record Version(String href, String words, boolean current) {}
}
