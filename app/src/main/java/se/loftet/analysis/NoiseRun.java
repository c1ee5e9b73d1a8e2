package se.loftet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import se.loftet.engine.Provenance;
import se.loftet.engine.Replicates;
import se.loftet.engine.disclosure.BudgetLedger;
import se.loftet.engine.disclosure.DiscreteGaussian;
import se.loftet.engine.disclosure.DiscreteLaplace;
import se.loftet.engine.disclosure.PrivacyLoss;

/// The laws of noise and the loss of releases, a `disclosure` run of kind `dp`.
///
/// With `draws` and `seed` the samplers are tried too: what they drew, and how it fits the law.
/// With `budget.rho` every release is entered into a ledger and refused where the budget does not
/// reach.
final class NoiseRun {
  private static final List<String> TAILS = List.of("0.1", "0.05", "0.01");
  private static final int MOST_DRAWS = 10_000_000;
  private static final int REACH = 12;

  private final Params params;
  private final Outputs outputs = new Outputs();

  private NoiseRun(Params params) {
    this.params = params;
  }

  static Outputs run(Params params) {
    return new NoiseRun(params).outputs();
  }

  private Outputs outputs() {
    var laplace = new ArrayList<Map<String, Object>>();
    params.each("discrete_laplace").forEach(node -> laplace.add(laplace(node, laplace.size())));
    var gaussian = new ArrayList<Map<String, Object>>();
    params
        .each("discrete_gaussian")
        .forEach(node -> gaussian.add(gaussian(node, laplace.size() + gaussian.size())));
    var releases = params.each("accounting");
    if (laplace.isEmpty() && gaussian.isEmpty() && releases.isEmpty()) {
      throw params.missing("kind", "discrete_laplace, discrete_gaussian or accounting beside dp");
    }
    var losses = releases.stream().map(NoiseRun::loss).toList();
    var result =
        Fields.of("discrete_laplace", laplace, "discrete_gaussian", gaussian, "zcdp", losses);
    if (!releases.isEmpty() || params.has("budget")) {
      result.put("ledger", ledger(releases));
    }
    return outputs.result(result);
  }

  private static double between(Params node, String name, double least, double most) {
    double value = node.number(name);
    if (!(value >= least && value <= most)) {
      throw node.missing(name, "a number from %s to %s".formatted(least, most));
    }
    return value;
  }

  private static Map<String, Object> copy(Params node) {
    var map = new LinkedHashMap<String, Object>();
    node.tree().properties().forEach(field -> map.put(field.getKey(), field.getValue()));
    return map;
  }

  private Map<String, Object> laplace(Params node, int number) {
    double epsilon = between(node, "epsilon", 1e-9, 1e9);
    int sensitivity = node.atLeast(1, "sensitivity");
    var noise = DiscreteLaplace.of(epsilon, sensitivity);
    var result = copy(node);
    result.put("pmf", masses(noise::probability));
    result.put("var", noise.variance());
    result.put("mean_abs", noise.meanAbsolute());
    var tails = new LinkedHashMap<String, Object>();
    TAILS.forEach(beta -> tails.put(beta, noise.tailBound(Double.parseDouble(beta))));
    result.put("tail_bound", tails);
    result.put("p_gt_10", noise.beyond(10));
    var law = Fields.of("epsilon", epsilon, "sensitivity", sensitivity);
    var provenance = Provenance.of("discrete laplace", "1", law);
    sampled(noise::sample, noise::probability, number, result, provenance);
    return result;
  }

  private Map<String, Object> gaussian(Params node, int number) {
    double sigma2 = between(node, "sigma2", 1e-6, 1e9);
    var noise = DiscreteGaussian.of(sigma2);
    var result = copy(node);
    result.put("pmf", masses(noise::probability));
    result.put("normaliser", noise.normaliser());
    result.put("var", noise.variance());
    var tails = new LinkedHashMap<String, Object>();
    TAILS.forEach(beta -> tails.put(beta, noise.tailBound(Double.parseDouble(beta))));
    result.put("tail_bound", tails);
    var provenance = Provenance.of("discrete gaussian", "1", Map.of("sigma2", sigma2));
    sampled(noise::sample, noise::probability, number, result, provenance);
    return result;
  }

  private static Map<String, Object> masses(IntToDoubleFunction probability) {
    var mass = new LinkedHashMap<String, Object>();
    for (int k = -REACH; k <= REACH; k++) {
      mass.put(Integer.toString(k), probability.applyAsDouble(k));
    }
    return mass;
  }

  /// Draws where the run asks for it; the same seed gives every law a stream of its own.
  private void sampled(
      ToLongFunction<RandomGenerator> sampler,
      IntToDoubleFunction probability,
      int number,
      Map<String, Object> result,
      Provenance provenance) {
    if (!params.has("draws")) {
      outputs.from(provenance);
      return;
    }
    int draws = params.atLeast(1, "draws");
    if (draws > MOST_DRAWS) {
      throw params.missing("draws", "a whole number from 1 to " + MOST_DRAWS);
    }
    long seed = params.seed("seed", 1);
    result.put("sampled", drawn(sampler, seed, number, draws).against(probability));
    outputs.from(provenance.with("draws", draws).withSeed(seed));
  }

  /// Exact whole numbers have an end: a variance both large and with many decimals passes it.
  private NoiseSample drawn(
      ToLongFunction<RandomGenerator> sampler, long seed, int number, int draws) {
    try {
      return NoiseSample.of(sampler, Replicates.random(seed, number), draws, REACH);
    } catch (ArithmeticException _) {
      throw params.missing(
          "draws", "laws with smaller numbers or fewer decimals, to be drawn from,");
    }
  }

  private static double delta(Params node) {
    double delta = node.positive("delta");
    if (delta >= 1) {
      throw node.missing("delta", "a number between 0 and 1");
    }
    return delta;
  }

  private static PrivacyLoss lossOf(Params node) {
    return PrivacyLoss.gaussian(
        node.positive("sigma2"), node.positive("sensitivity"), node.atLeast(1, "queries"));
  }

  private static Map<String, Object> loss(Params node) {
    double delta = delta(node);
    var loss = lossOf(node);
    var result = copy(node);
    result.put("rho_total", loss.rho());
    result.put("epsilon_simple", loss.epsilonSimple(delta));
    result.put("epsilon_cks", loss.epsilon(delta));
    result.put("alpha", loss.alpha(delta));
    return result;
  }

  /// Every release in order, what is spent after it, and what is left where there is a budget.
  private Map<String, Object> ledger(List<Params> releases) {
    var budget =
        params.has("budget")
            ? Optional.of(new PrivacyLoss(params.under("budget").positive("rho")))
            : Optional.<PrivacyLoss>empty();
    var ledger = BudgetLedger.of(budget.orElse(new PrivacyLoss(Double.POSITIVE_INFINITY)));
    var rows = new ArrayList<Map<String, Object>>();
    for (int k = 0; k < releases.size(); k++) {
      var release = releases.get(k);
      var name = release.text("release", Integer.toString(k + 1));
      var loss = lossOf(release);
      if (!ledger.allows(loss)) {
        throw release.bad(
            "a release within the budget (%s left of rho %s, this one takes %s)"
                .formatted(left(ledger), ledger.budget().rho(), loss.rho()));
      }
      ledger = ledger.spend(name, loss);
      rows.add(Fields.of("release", name, "rho", loss.rho(), "rho_spent", ledger.spent().rho()));
    }
    var result = new LinkedHashMap<String, Object>();
    double spent = ledger.spent().rho();
    var provenance = Provenance.of("privacy ledger", "1", Map.of("rho_spent", spent));
    provenance = provenance.with("releases", rows.stream().map(row -> row.get("release")).toList());
    if (budget.isPresent()) {
      result.put("rho_budget", budget.get().rho());
      result.put("rho_left", left(ledger));
      provenance = provenance.with("rho_budget", budget.get().rho());
    }
    outputs.from(provenance);
    result.put("rho_spent", spent);
    result.put("releases", rows);
    return result;
  }

  /// Rounding must not leave less than nothing.
  private static double left(BudgetLedger ledger) {
    return Math.max(0, ledger.budget().rho() - ledger.spent().rho());
  }
}
