package se.loftet.workplace.strand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a strand as the page draws it.
///
/// @param step the name of the step
/// @param href where it is edited, absent for what is missing and may not be added
/// @param marks what is missing on the object itself, in two or three words each
/// @param gap the step is missing: drawn as a hole
/// @param again it stands in full elsewhere; says where
public record Node(
    String step,
    String words,
    @Nullable String href,
    List<String> small,
    List<String> marks,
    boolean gap,
    @Nullable String again,
    List<Node> children) {

  public Node {
    small = List.copyOf(small);
    marks = List.copyOf(marks);
    children = List.copyOf(children);
  }

  /// A step that is not there, with what comes after it.
  static Node missing(String step, String words, @Nullable String href, List<Node> children) {
    return new Node(step, words, href, List.of(), List.of(), true, null, children);
  }

  public boolean end() {
    return children.isEmpty();
  }

  /// The line onwards is whole only if every step after it exists.
  public boolean loose() {
    return children.stream().anyMatch(Node::gap);
  }

  /// How many nodes lie below, itself not counted.
  public int below() {
    return children.stream().mapToInt(child -> 1 + child.below()).sum();
  }
}
