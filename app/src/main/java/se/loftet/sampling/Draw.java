package se.loftet.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.Refused;

/// A draw that anybody can do again from the same file and seed.
///
/// In each stratum those with the smallest SHA-256 of `seed/stratum/number` are drawn, without
/// replacement. With clusters, those with the smallest SHA-256 of `seed/stratum/cluster` are drawn
/// first, and persons in them in proportion to their size. A group is what an answer keeps of who
/// gave it, so one with fewer drawn than the least is refused: draw more, or merge strata in the
/// file.
///
/// @param groups the strata, or the drawn clusters, in alphabetical order
/// @param drawn numbers of the persons by group
public record Draw(List<Group> groups, TreeMap<String, List<Integer>> drawn) {
  /// Persons a group must have drawn, or all it has.
  public static final int COARSE = 20;

  /// A group.
  ///
  /// @param people in the stratum, or in the cluster
  /// @param clusters how many the stratum has; none when persons are drawn at once
  public record Group(
      String name,
      String stratum,
      @Nullable String cluster,
      int people,
      @Nullable Integer clusters,
      int drawn) {}

  /// What is to be drawn.
  ///
  /// @param clusters clusters to draw in each stratum, 0 to draw persons at once
  public record Plan(
      Allocation method, int wanted, int least, long seed, int clusters, List<Double> shares) {}

  /// The strata of a frame with their people, in alphabetical order.
  public static TreeMap<String, List<FramePerson>> strata(List<FramePerson> people) {
    return people.stream()
        .collect(Collectors.groupingBy(FramePerson::stratum, TreeMap::new, Collectors.toList()));
  }

  /// Draws as planned.
  ///
  /// @throws Refused.Rule when a group would be too small to hide in
  public static Draw of(List<FramePerson> people, Plan plan) {
    var strata = strata(people);
    var sizes = new ArrayList<Allocation.Stratum>();
    strata.forEach((name, in) -> {
      double share = sizes.size() < plan.shares().size() ? plan.shares().get(sizes.size()) : 0.5;
      sizes.add(new Allocation.Stratum(name, in.size(), share));
    });
    var wanted = plan.method().of(sizes, plan.wanted(), plan.least());
    var groups = new ArrayList<Group>();
    var drawn = new TreeMap<String, List<Integer>>();
    int at = 0;
    for (var stratum : strata.entrySet()) {
      int number = wanted.get(at++);
      if (plan.clusters() > 0) {
        clustered(stratum.getKey(), stratum.getValue(), number, plan, groups, drawn);
      } else if (number > 0) {
        var name = stratum.getKey();
        add(
            new Group(name, name, null, stratum.getValue().size(), null, number),
            stratum.getValue(),
            plan.seed(),
            groups,
            drawn);
      }
    }
    return new Draw(groups, drawn);
  }

  private static void clustered(
      String stratum,
      List<FramePerson> people,
      int wanted,
      Plan plan,
      List<Group> groups,
      TreeMap<String, List<Integer>> drawn) {
    var clusters = new TreeMap<String, List<FramePerson>>();
    for (var person : people) {
      var cluster = person.cluster();
      if (cluster == null) {
        throw new Refused.Rule("sampling.noCluster");
      }
      clusters.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(person);
    }
    var chosen =
        clusters.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, List<FramePerson>> each) ->
                    luck(plan.seed(), stratum, each.getKey())))
            .limit(plan.clusters())
            .sorted(Map.Entry.comparingByKey())
            .toList();
    var sizes =
        chosen.stream()
            .map(each -> new Allocation.Stratum(each.getKey(), each.getValue().size(), 0.5))
            .toList();
    var each = Allocation.PROPORTIONAL.of(sizes, wanted, Math.min(plan.least(), COARSE));
    for (int at = 0; at < chosen.size(); at++) {
      var name = chosen.get(at).getKey();
      var in = chosen.get(at).getValue();
      add(
          new Group(
              shortened(stratum + " / " + name),
              stratum,
              name,
              in.size(),
              clusters.size(),
              each.get(at)),
          in,
          plan.seed(),
          groups,
          drawn);
    }
  }

  private static String shortened(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80);
  }

  private static void add(
      Group group,
      List<FramePerson> people,
      long seed,
      List<Group> groups,
      TreeMap<String, List<Integer>> drawn) {
    if (group.drawn() < Math.min(COARSE, group.people()) || group.people() < COARSE) {
      throw new Refused.Rule(
          "sampling.groupTooSmall", Map.of("group", group.name(), "least", COARSE));
    }
    if (drawn.containsKey(group.name())) {
      throw new Refused.Rule("sampling.groupTwice", Map.of("group", group.name()));
    }
    groups.add(group);
    drawn.put(
        group.name(),
        people.stream()
            .sorted(
                Comparator.comparing(
                    person -> luck(seed, group.stratum(), Integer.toString(person.number()))))
            .limit(group.drawn())
            .map(FramePerson::number)
            .sorted()
            .toList());
  }

  private static String luck(long seed, String stratum, String what) {
    try {
      var text = seed + "/" + stratum + "/" + what;
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
