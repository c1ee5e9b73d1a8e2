package se.loftet.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a file tells of its own columns: what each asks, what its codes mean and which of them say
/// that there is no answer.
public record CodeBook(List<Variable> variables) {
  public static final CodeBook NONE = new CodeBook(List.of());

  public CodeBook {
    variables = List.copyOf(variables);
  }

  /// One column.
  ///
  /// @param label what it asks, blank when the file does not say
  /// @param labels the meaning of each code, in the order of the file
  /// @param missing codes that are no answer
  /// @param span numbers from and to which there is no answer
  public record Variable(
      String name,
      String label,
      SequencedMap<String, String> labels,
      List<String> missing,
      @Nullable Span span) {
    public Variable {
      labels = new LinkedHashMap<>(labels);
      missing = List.copyOf(missing);
    }

    @Override
    public SequencedMap<String, String> labels() {
      return new LinkedHashMap<>(labels);
    }

    public static Variable of(String name) {
      return new Variable(name, "", new LinkedHashMap<>(), List.of(), null);
    }

    /// Whether a cell is no answer: blank, a missing code, or a number in the span.
    public boolean isMissing(String cell) {
      return cell.isEmpty()
          || missing.stream().anyMatch(code -> same(code, cell))
          || (span != null && number(cell).filter(span::holds).isPresent());
    }

    /// What a code means, the code itself when nothing is said of it.
    public String meaning(String cell) {
      return labels.entrySet().stream()
          .filter(each -> same(each.getKey(), cell))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(cell);
    }
  }

  /// Both limits are in it.
  public record Span(double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  public Optional<Variable> find(String name) {
    return variables.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// The same code, however its number is written: `1` and `1.0`.
  static boolean same(String code, String cell) {
    return code.equals(cell)
        || number(code).flatMap(a -> number(cell).filter(a::equals)).isPresent();
  }

  private static Optional<Double> number(String cell) {
    return Cells.numeric(cell) ? Optional.of(Double.valueOf(cell)) : Optional.empty();
  }
}
