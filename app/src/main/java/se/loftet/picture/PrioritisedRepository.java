package se.loftet.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Which problems were chosen and deselected, and for which somebody has chosen a focus area.
record PrioritisedRepository(JdbcClient db) {
  /// Words are the same whatever the line breaks and the blanks round them.
  private static final String RELEASED =
      " and exists (select 1 from focus_area_problems l join focus_area f on f.id = l.source"
          + " where l.target = c.problem and f.secrecy = 'OPEN' and f.choice = c.choice"
          + " and btrim(replace(f.reason, e'\\r', ''), e' \\n\\t')"
          + " = btrim(replace(c.reason, e'\\r', ''), e' \\n\\t'))";

  /// The ids of those of these problems that a chosen focus area answers.
  List<Long> chosen(List<Ref<Problem>> problems) {
    return db.sql(
            "select distinct l.target from focus_area_problems l"
                + " join focus_area f on f.id = l.source"
                + " where f.choice = 'CHOSEN' and l.target = any(?)")
        .param(problems.stream().map(Ref::id).toArray(Long[]::new))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// What was chosen and deselected of these problems, by problem.
  ///
  /// @param everybody only what an open focus area says in the same words
  Map<Long, Prioritised> choices(List<Ref<Problem>> problems, boolean everybody) {
    var choices = new HashMap<Long, Prioritised>();
    db.sql(
            "select c.problem, c.choice, c.reason from priority_choice c where c.problem = any(?)"
                + (everybody ? RELEASED : ""))
        .param(problems.stream().map(Ref::id).toArray(Long[]::new))
        .query(row -> {
          choices.put(
              row.getLong("problem"),
              new Prioritised(row.getString("choice"), row.getString("reason")));
        });
    return choices;
  }
}
