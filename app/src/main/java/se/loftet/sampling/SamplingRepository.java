package se.loftet.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.model.Ref;
import se.loftet.survey.Survey;

/// Frames, draws and what became of the letters.
@Repository
class SamplingRepository {
  private final JdbcClient db;
  private final Clock clock;

  SamplingRepository(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The database shows no frame past its last day; this says which day it is.
  private void tellTheDay() {
    db.sql("select set_config('loftet.today', ?, true)")
        .param(LocalDate.now(clock).toString())
        .query(String.class)
        .single();
  }

  Optional<SampleFrame> frame(Ref<Survey> survey) {
    tellTheDay();
    return db.sql(
            "select f.*, (select count(*) from sample_person p where p.frame = f.id) as people"
                + " from sample_frame f where f.survey = ?")
        .param(survey.id())
        .query((row, n) ->
            new SampleFrame(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("forget_on", LocalDate.class),
                row.getLong("people")))
        .optional();
  }

  void keep(Survey survey, String name, LocalDate forgetOn, List<FramePerson> people) {
    tellTheDay();
    db.sql("delete from sample_frame where survey = ?").param(survey.head().id()).update();
    long frame =
        db.sql(
                "insert into sample_frame (municipality, survey, name, made_on, forget_on)"
                    + " values (?, ?, ?, today(), ?) returning id")
            .params(survey.head().municipality(), survey.head().id(), name, forgetOn)
            .query(Long.class)
            .single();
    db.sql(
            """
            insert into sample_person (frame, number, group_name, cluster, name, address, postal)
            select ?, * from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """)
        .param(frame)
        .param(people.stream().map(FramePerson::number).toArray(Integer[]::new))
        .param(people.stream().map(FramePerson::stratum).toArray(String[]::new))
        .param(people.stream().map(FramePerson::cluster).toArray(String[]::new))
        .param(people.stream().map(FramePerson::name).toArray(String[]::new))
        .param(people.stream().map(FramePerson::address).toArray(String[]::new))
        .param(people.stream().map(FramePerson::postal).toArray(String[]::new))
        .update();
  }

  void forgetEarlier(Ref<Survey> survey, LocalDate forgetOn) {
    tellTheDay();
    db.sql("update sample_frame set forget_on = ? where survey = ?")
        .params(forgetOn, survey.id())
        .update();
  }

  boolean forget(Ref<Survey> survey) {
    tellTheDay();
    return db.sql("delete from sample_frame where survey = ?").param(survey.id()).update() > 0;
  }

  int forgetFrames(LocalDate today) {
    return db.sql("select forget_frames(?)").param(today).query(Integer.class).single();
  }

  List<FramePerson> people(SampleFrame frame) {
    return db.sql("select * from sample_person where frame = ? order by number")
        .param(frame.id())
        .query((row, n) ->
            new FramePerson(
                row.getInt("number"),
                row.getString("group_name"),
                row.getString("cluster"),
                row.getString("name"),
                row.getString("address"),
                row.getString("postal")))
        .list();
  }

  void drawn(Survey survey, SampleDraw draw, List<Draw.Group> groups) {
    db.sql(
            "insert into sample_draw (survey, municipality, drawn_on, seed, method, wanted, least)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            survey.head().id(),
            survey.head().municipality(),
            draw.drawnOn(),
            draw.seed(),
            draw.method().name(),
            draw.wanted(),
            draw.least())
        .update();
    for (var group : groups) {
      db.sql(
              "insert into sample_group (survey, municipality, name, stratum, cluster, people, clusters,"
                  + " drawn) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .param(survey.head().id())
          .param(survey.head().municipality())
          .param(group.name())
          .param(group.stratum())
          .param(group.cluster())
          .param(group.people())
          .param(group.clusters())
          .param(group.drawn())
          .update();
    }
  }

  /// Gives each person of a group a code, and lets go of those nobody drew.
  void addressed(SampleFrame frame, String group, List<Integer> numbers, List<String> codes) {
    db.sql(
            """
            update sample_person p set code = c.code, group_name = ?
            from unnest(?::integer[], ?::text[]) as c (number, code)
            where p.frame = ? and p.number = c.number
            """)
        .params(group, numbers.toArray(Integer[]::new), codes.toArray(String[]::new), frame.id())
        .update();
  }

  void letGo(SampleFrame frame) {
    db.sql("delete from sample_person where frame = ? and code is null").param(frame.id()).update();
  }

  Optional<SampleDraw> draw(Ref<Survey> survey) {
    return db.sql("select * from sample_draw where survey = ?")
        .param(survey.id())
        .query((row, n) ->
            new SampleDraw(
                row.getObject("drawn_on", LocalDate.class),
                row.getLong("seed"),
                Allocation.valueOf(row.getString("method")),
                row.getInt("wanted"),
                row.getInt("least")))
        .optional();
  }

  List<SampleGroup> groups(Ref<Survey> survey) {
    return db.sql("select * from sample_group where survey = ? order by name")
        .param(survey.id())
        .query((row, n) -> group(row))
        .list();
  }

  private static SampleGroup group(ResultSet row) throws SQLException {
    return new SampleGroup(
        row.getString("name"),
        row.getString("stratum"),
        row.getString("cluster"),
        row.getInt("people"),
        row.getObject("clusters", Integer.class),
        row.getInt("drawn"),
        row.getInt("over_coverage"),
        row.getInt("refused"));
  }

  List<Recipient> recipients(SampleFrame frame) {
    return db.sql(
            "select * from sample_person where frame = ? and code is not null order by number")
        .param(frame.id())
        .query((row, n) -> recipient(row))
        .list();
  }

  private static Recipient recipient(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return new Recipient(
        row.getInt("number"),
        row.getString("group_name"),
        row.getString("name"),
        row.getString("address"),
        row.getString("postal"),
        row.getString("code"),
        outcome == null ? null : Recipient.Outcome.valueOf(outcome));
  }

  void outcome(Ref<Survey> survey, SampleFrame frame, Recipient person, Recipient.Outcome outcome) {
    db.sql("update sample_person set outcome = ? where frame = ? and number = ?")
        .params(outcome.name(), frame.id(), person.number())
        .update();
    var column =
        switch (outcome) {
          case OVER_COVERAGE -> "over_coverage";
          case REFUSED -> "refused";
        };
    db.sql(
            "update sample_group set %1$s = %1$s + 1 where survey = ? and name = ?"
                .formatted(column))
        .params(survey.id(), person.group())
        .update();
  }
}
