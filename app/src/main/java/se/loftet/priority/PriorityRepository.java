package se.loftet.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.db.Acting;
import se.loftet.promise.FocusArea;

/// Scores, weights and choices as they lie in the database.
@Repository
class PriorityRepository {
  private static final List<String> COLUMNS =
      Stream.of(Criterion.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  private final JdbcClient db;

  PriorityRepository(JdbcClient db) {
    this.db = db;
  }

  List<Rating> ratings(long picture) {
    return db.sql(
            "select r.* from priority_rating r join problem p on p.id = r.problem"
                + " where p.picture = ? order by r.staff, r.problem")
        .param(picture)
        .query((row, n) -> rating(row))
        .list();
  }

  private static Rating rating(ResultSet row) throws SQLException {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      int score = row.getInt(criterion.name().toLowerCase(Locale.ROOT));
      if (!row.wasNull()) {
        scores.put(criterion, score);
      }
    }
    return new Rating(
        row.getLong("problem"),
        row.getLong("staff"),
        row.getString("party"),
        scores,
        row.getString("motive"));
  }

  void put(Rating rating) {
    var values = new ArrayList<@Nullable Object>();
    values.add(Acting.now().municipality());
    values.add(rating.problem());
    values.add(rating.staff());
    values.add(rating.party());
    for (var criterion : Criterion.values()) {
      values.add(rating.scores().get(criterion));
    }
    values.add(rating.motive());
    var set =
        Stream.concat(COLUMNS.stream(), Stream.of("motive", "party"))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    db.sql(
            "insert into priority_rating (municipality, problem, staff, party, %s, motive)"
                    .formatted(String.join(", ", COLUMNS))
                + " values (?, ?, ?, ?, ?::smallint, ?::smallint, ?::smallint, ?::smallint,"
                + " ?::smallint, ?::smallint, ?::smallint, ?)"
                + " on conflict (problem, staff) do update set "
                + set)
        .params(values)
        .update();
  }

  Map<Criterion, Integer> weights(long picture) {
    var weights = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, 1);
    }
    db.sql("select criterion, weight from priority_weight where picture = ?")
        .param(picture)
        .query((row, n) ->
            Map.entry(Criterion.valueOf(row.getString("criterion")), row.getInt("weight")))
        .list()
        .forEach(each -> weights.put(each.getKey(), each.getValue()));
    return weights;
  }

  void put(long picture, Criterion criterion, int weight) {
    db.sql(
            "insert into priority_weight (municipality, picture, criterion, weight)"
                + " values (?, ?, ?, ?)"
                + " on conflict (picture, criterion) do update set weight = excluded.weight")
        .params(Acting.now().municipality(), picture, criterion.name(), weight)
        .update();
  }

  List<Choice> choices(long picture) {
    return db.sql(
            "select c.problem, c.choice, c.reason from priority_choice c"
                + " join problem p on p.id = c.problem where p.picture = ?")
        .param(picture)
        .query((row, n) ->
            new Choice(
                row.getLong("problem"),
                FocusArea.Choice.valueOf(row.getString("choice")),
                row.getString("reason")))
        .list();
  }

  void put(Choice choice) {
    db.sql(
            "insert into priority_choice (municipality, problem, choice, reason)"
                + " values (?, ?, ?, ?) on conflict (problem) do update"
                + " set choice = excluded.choice, reason = excluded.reason")
        .params(
            Acting.now().municipality(), choice.problem(), choice.choice().name(), choice.reason())
        .update();
  }

  void undecided(long problem) {
    db.sql("delete from priority_choice where problem = ?").param(problem).update();
  }
}
