package se.loftet.survey;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.model.Ref;

/// The codes of surveys, known by their fingerprints.
@Repository
class CodeRepository {
  private final JdbcClient db;

  CodeRepository(JdbcClient db) {
    this.db = db;
  }

  void issue(Survey survey, String stratum, List<String> hashes) {
    db.sql(
            "insert into survey_stratum as s (survey, municipality, name, issued) values (?, ?, ?, ?)"
                + " on conflict (survey, name) do update set issued = s.issued + excluded.issued")
        .params(survey.head().id(), survey.head().municipality(), stratum, hashes.size())
        .update();
    db.sql(
            "insert into survey_code (survey, municipality, hash, stratum)"
                + " select ?, ?, h, ? from unnest(?::text[]) as h order by h")
        .params(
            survey.head().id(),
            survey.head().municipality(),
            stratum,
            hashes.toArray(String[]::new))
        .update();
  }

  /// Whether the code was there to take back.
  boolean withdraw(Ref<Survey> survey, String hash) {
    return db.sql(
                """
                with gone as (delete from survey_code where survey = ? and hash = ? returning survey, stratum)
                update survey_stratum s set withdrawn = s.withdrawn + 1 from gone
                where s.survey = gone.survey and s.name = gone.stratum
                """)
            .params(survey.id(), hash)
            .update()
        == 1;
  }

  Set<String> unused(Ref<Survey> survey) {
    return Set.copyOf(
        db.sql("select hash from survey_code where survey = ?")
            .param(survey.id())
            .query((row, n) -> row.getString("hash"))
            .list());
  }

  List<Board.Group> groups(Ref<Survey> survey) {
    return db.sql(
            """
            select s.name, s.issued, s.withdrawn,
              (select count(*) from survey_code c where c.survey = s.survey and c.stratum = s.name) as unused
            from survey_stratum s where s.survey = ? order by s.name
            """)
        .param(survey.id())
        .query((row, n) ->
            new Board.Group(
                row.getString("name"),
                row.getLong("issued"),
                row.getLong("withdrawn"),
                row.getLong("unused")))
        .list();
  }
}
