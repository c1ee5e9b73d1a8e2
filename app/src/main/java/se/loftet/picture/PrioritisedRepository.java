package se.loftet.picture;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.model.Ref;

/// Which problems somebody has chosen a focus area for.
record PrioritisedRepository(JdbcClient db) {

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
}
