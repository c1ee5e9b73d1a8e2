package se.loftet.analysis;

import java.util.Arrays;
import se.loftet.engine.survey.Classification;

/// A known division of the population: the class of each respondent, and how many people each class
/// has.
public final class SurveyMargin {
  private final int[] classOf;
  private final double[] people;

  /// Classes count from 0; every class with people must have a respondent.
  public SurveyMargin(int[] classOf, double[] people) {
    this.classOf = classOf.clone();
    this.people = people.clone();
  }

  /// Whether raking can hold to it: everybody has a class, and each class has people and
  /// respondents.
  public boolean isFilled() {
    var found = new boolean[people.length];
    for (int at : classOf) {
      if (at < 0 || at >= people.length) {
        return false;
      }
      found[at] = true;
    }
    for (int k = 0; k < people.length; k++) {
      if (!found[k] || !(people[k] > 0)) {
        return false;
      }
    }
    return true;
  }

  public double total() {
    return Arrays.stream(people).sum();
  }

  /// The same shares of another number of people.
  Classification scaledTo(double total) {
    double factor = total / total();
    return new Classification(classOf, Arrays.stream(people).map(p -> p * factor).toArray());
  }
}
