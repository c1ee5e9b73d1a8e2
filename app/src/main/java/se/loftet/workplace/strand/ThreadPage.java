package se.loftet.workplace.strand;

import java.util.List;

/// What workplace/thread.jte prints.
///
/// @param columns how many steps wide the chain is
/// @param folded whether what lies under a promise is folded together
public record ThreadPage(
    String period,
    String lead,
    List<PeriodLink> periods,
    List<PeriodLink> older,
    List<Node> roots,
    int columns,
    boolean folded,
    String unfoldHref,
    List<GapRow> gaps,
    String gapsHref,
    List<PeriodLink> actions) {

  /// A link to a period or to a page of this one.
  public record PeriodLink(String href, String words, boolean current) {}
}
