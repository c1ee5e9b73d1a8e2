package se.loftet.workplace.strand;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.loftet.evidence.Evidence;
import se.loftet.picture.Problem;
import se.loftet.platform.web.Text;
import se.loftet.thread.Links;

/// Where strands begin: the evidence problems rest on, or the hole where it should be.
final class Origins {
  private final Text text;
  private final String home;
  private final Links links;

  Origins(Text text, String home, Links links) {
    this.text = text;
    this.home = home;
    this.links = links;
  }

  /// Problems with the same key rest on the same sources.
  String key(Problem problem) {
    return sources(problem).stream().map(e -> e.head().ref()).collect(Collectors.joining(" "));
  }

  private List<Evidence> sources(Problem problem) {
    return links.stances(problem).stream()
        .map(stance -> links.evidence(stance.evidence()).orElse(null))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// The evidence of this problem, with the problems that rest on it after it.
  Node node(Problem problem, List<Node> children) {
    var sources = sources(problem);
    return sources.isEmpty()
        ? mentioned(children)
        : new Node(
            step(),
            sources.getFirst().title(),
            home + "underlag/" + sources.getFirst().head().id(),
            sources.stream().skip(1).map(Evidence::title).toList(),
            List.of(),
            false,
            null,
            children);
  }

  /// Sources are named for the whole, but no statement rests on any of them.
  private Node mentioned(List<Node> children) {
    var picture = links.thread().picture();
    var named = new ArrayList<>(links.evidence(links.thread().document().sources()));
    if (picture != null) {
      named.addAll(0, links.evidence(picture.sources()));
    }
    var titles = named.stream().map(Evidence::title).distinct().toList();
    return titles.isEmpty()
        ? Node.missing(step(), text.of("strand.notStated"), null, children)
        : new Node(
            step(),
            text.of("strand.mentioned", titles.size()),
            null,
            titles,
            List.of(text.of("strand.noStatementSourced")),
            true,
            null,
            children);
  }

  private String step() {
    return text.of("strand.step.EVIDENCE");
  }
}
