package se.loftet.analysis;

import java.util.List;
import java.util.Optional;

/// The methods the command line knows.
final class OracleMethods {
  static final List<OracleMethod> ALL =
      List.of(
          new AoristicMethod(),
          new KdeMethod(),
          new KnoxMethod(),
          new LocalMethod(),
          new ScanMethod(),
          new ForecastMethod(),
          new CountsMethod(),
          new EffectMethod(),
          new SurveyMethod(),
          new DisclosureMethod(),
          new PriorityMethod());

  private OracleMethods() {}

  static Optional<OracleMethod> find(String name) {
    return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
