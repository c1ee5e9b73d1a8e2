package se.loftet.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.loftet.analysis.SurveyDesignColumns;
import se.loftet.analysis.SurveyMargin;
import se.loftet.analysis.SurveySample;
import se.loftet.platform.Refused;
import se.loftet.survey.Question;
import se.loftet.survey.Questionnaire;

/// Weights of a drawn survey, step by step.
///
/// Design: people of a group over drawn. Non-response: drawn who belong to the population over
/// answered, in each group, so that within a group those who answer stand for those who do not.
/// Margins: raking (Deming & Stephan 1940) to known people; answers without a class of a margin are
/// a class of their own, as large as their share of the weights before.
final class Weighting {
  private final Respondents answers;
  private final Questionnaire questionnaire;
  private final List<SampleGroup> groups;

  Weighting(Respondents answers, Questionnaire questionnaire, List<SampleGroup> groups) {
    this.answers = answers;
    this.questionnaire = questionnaire;
    this.groups = groups;
  }

  /// The sample with weights for design and non-response.
  SurveySample byGroup() {
    var order = new TreeMap<String, SampleGroup>();
    groups.forEach(group -> order.put(group.name(), group));
    var answered = new HashMap<String, Integer>();
    for (int row = 0; row < answers.size(); row++) {
      answered.merge(name(row, order), 1, Integer::sum);
    }
    var strata = new ArrayList<>(groups.stream().map(SampleGroup::stratum).distinct().toList());
    var names = new ArrayList<>(order.keySet());
    var weight = new double[answers.size()];
    var stratum = new int[answers.size()];
    var cluster = new int[answers.size()];
    var population = new double[answers.size()];
    boolean clustered = groups.stream().anyMatch(group -> group.cluster() != null);
    for (int row = 0; row < answers.size(); row++) {
      var group = Objects.requireNonNull(order.get(name(row, order)));
      int told = answered.getOrDefault(group.name(), 0);
      weight[row] = stands(group) * times(group) / told;
      stratum[row] = strata.indexOf(group.stratum());
      cluster[row] = names.indexOf(group.name());
      var clusters = group.clusters();
      population[row] = clusters == null ? Math.max(told, stands(group)) : clusters;
    }
    var design = SurveyDesignColumns.of(answers.size()).strata(stratum).population(population);
    return SurveySample.of(clustered ? design.clusters(cluster) : design, weight);
  }

  /// People of the group who belong to the population, as far as the draw tells.
  private static double stands(SampleGroup group) {
    return group.drawn() == 0 ? 0 : (double) group.people() * group.net() / group.drawn();
  }

  /// How many clusters of the stratum a drawn one stands for.
  private double times(SampleGroup group) {
    var clusters = group.clusters();
    return clusters == null
        ? 1
        : (double) clusters
            / groups.stream().filter(each -> each.stratum().equals(group.stratum())).count();
  }

  private String name(int row, Map<String, SampleGroup> order) {
    var name = answers.group(row);
    if (name == null || !order.containsKey(name)) {
      throw new Refused.Rule("weights.group");
    }
    return name;
  }

  /// Fits the weights to the margins.
  SurveySample raked(SurveySample sample, List<Margin> margins) {
    if (margins.isEmpty()) {
      return sample;
    }
    margins.forEach(this::filled);
    var fitted = margins.stream().map(margin -> classes(sample, margin)).toList();
    if (fitted.stream().anyMatch(margin -> !margin.isFilled())) {
      throw new Refused.Rule("weights.contradict");
    }
    try {
      return sample.raked(fitted);
    } catch (IllegalArgumentException contradiction) {
      throw new Refused.Rule("weights.contradict");
    }
  }

  /// Names the first class that has people and no answers, or answers and no people.
  private void filled(Margin margin) {
    var found = new boolean[margin.classes().size()];
    var asked = margin.questions().stream().map(this::question).toList();
    for (int row = 0; row < answers.size(); row++) {
      int at = margin.at(said(asked, row));
      if (at >= 0) {
        found[at] = true;
      }
    }
    for (int i = 0; i < found.length; i++) {
      var each = margin.classes().get(i);
      boolean people = each.people() > 0;
      if (found[i] != people || !people) {
        throw new Refused.Rule(
            found[i] ? "weights.noPeople" : people ? "weights.emptyClass" : "weights.nobody",
            Map.of(
                "1", asked.stream().map(it -> it.in("sv")).collect(Collectors.joining(" × ")),
                "2", each.words(),
                "3", (long) each.people()));
      }
    }
  }

  private List<String> said(List<Question> asked, int row) {
    return asked.stream().map(each -> answers.code(row, each.id(), each.choices())).toList();
  }

  private SurveyMargin classes(SurveySample sample, Margin margin) {
    var asked = margin.questions().stream().map(this::question).toList();
    int known = margin.classes().size();
    var at = new int[answers.size()];
    var weights = sample.weightColumn();
    double unknown = 0;
    for (int row = 0; row < at.length; row++) {
      at[row] = margin.at(said(asked, row));
      if (at[row] < 0) {
        at[row] = known;
        unknown += weights[row];
      }
    }
    double all = Arrays.stream(weights).sum();
    double without = all > 0 ? unknown / all : 0;
    var people =
        margin.classes().stream().mapToDouble(each -> each.people() * (1 - without)).toArray();
    if (unknown == 0) {
      return new SurveyMargin(at, people);
    }
    var more = Arrays.copyOf(people, people.length + 1);
    more[people.length] = margin.total() * without;
    return new SurveyMargin(at, more);
  }

  private Question question(String id) {
    return questionnaire
        .question(id)
        .orElseThrow(() -> new Refused.Rule("weights.class", Map.of("classes", id)));
  }
}
