package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What one method answers at every edge: a value, "undefined" with its reason, or a refusal in
/// words. An edge that is neither asked nor named as one the method cannot meet is a failure.
public final class Edges {
  /// Where methods go wrong.
  public enum At {
    TIES,
    EMPTY,
    ONE,
    CONSTANT,
    ALL_MISSING,
    NAN,
    EXTREME,
    FROM_AFTER_TO,
    DUPLICATES
  }

  private final String method;
  private final Set<Class<?>> kernels;
  private final List<Edge> rows = new ArrayList<>();
  private final Set<At> met = EnumSet.noneOf(At.class);

  private Edges(String method, Set<Class<?>> kernels) {
    this.method = method;
    this.kernels = kernels;
  }

  public static Edges of(String method, Class<?>... kernels) {
    return new Edges(method, Set.of(kernels));
  }

  public Edges at(At edge, Supplier<Object> answer, String expected) {
    met.add(edge);
    return also(edge.name().toLowerCase(java.util.Locale.ROOT), answer, expected);
  }

  /// An edge of this method's own.
  public Edges also(String edge, Supplier<Object> answer, String expected) {
    rows.add(new Edge(method, kernels, edge, answer, expected));
    return this;
  }

  /// Edges that this kind of input does not have.
  public Edges without(String why, At... edges) {
    assertThat(why).isNotBlank();
    assertThat(met).doesNotContain(edges);
    met.addAll(List.of(edges));
    return this;
  }

  public Stream<Edge> rows() {
    assertThat(met).as(method).containsExactlyInAnyOrder(At.values());
    return rows.stream();
  }

  /// One answer.
  public record Edge(
      String method, Set<Class<?>> kernels, String edge, Supplier<Object> answer, String expected) {
    public void check() {
      assertThat(text()).as(toString()).isEqualTo(expected);
    }

    private String text() {
      try {
        return switch (answer.get()) {
          case double[] values -> Arrays.toString(values);
          case int[] values -> Arrays.toString(values);
          case Object other -> other.toString();
        };
      } catch (IllegalArgumentException | IllegalStateException refused) {
        return "refused: " + refused.getMessage();
      }
    }

    @Override
    public String toString() {
      return method + ", " + edge;
    }
  }

  public static double[] ones(int n) {
    var ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// Every `step`th value, from the `first` one on.
  public static double[] every(double[] values, int step, int first) {
    var some = new double[values.length / step];
    Arrays.setAll(some, i -> values[i * step + first]);
    return some;
  }
}
