package se.loftet.priority;

/// Brå's seven questions to a problem when problems are compared. More is more pressing in each.
public enum Criterion {
  COMMON,
  LASTING,
  DEVIATES,
  DELIMITED,
  INFLUENCEABLE,
  COSTLY,
  MANY
}
