package se.loftet.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Json;

/// Sheets of paper that were typed once and wait for the second time.
@Repository
class PaperRepository {
  private final JdbcClient db;

  PaperRepository(JdbcClient db) {
    this.db = db;
  }

  List<String> waiting(Ref<Survey> survey) {
    return db.sql("select sheet from survey_paper where survey = ? order by sheet")
        .param(survey.id())
        .query((row, n) -> row.getString("sheet"))
        .list();
  }

  Optional<PaperEntries.Typed> find(Ref<Survey> survey, String sheet) {
    return db.sql(
            "select code, language, said, entered_by from survey_paper"
                + " where survey = ? and sheet = ?")
        .params(survey.id(), sheet)
        .query((row, n) ->
            new PaperEntries.Typed(
                sheet,
                row.getString("code"),
                row.getString("language"),
                Json.read(row.getString("said"), SurveyAnswer.Said.class),
                row.getString("entered_by")))
        .optional();
  }

  void keep(Survey survey, PaperEntries.Typed typed) {
    db.sql(
            "insert into survey_paper (survey, municipality, sheet, round, code, language, said,"
                + " entered_by) values (?, ?, ?, 1, ?, ?, ?::jsonb, ?)")
        .param(survey.head().id())
        .param(survey.head().municipality())
        .param(typed.sheet())
        .param(typed.code())
        .param(typed.language())
        .param(Json.write(typed.said()))
        .param(typed.by())
        .update();
  }

  void forget(Ref<Survey> survey, String sheet) {
    db.sql("delete from survey_paper where survey = ? and sheet = ?")
        .params(survey.id(), sheet)
        .update();
  }

  /// Whether the code can still be used.
  boolean known(Ref<Survey> survey, String hash) {
    return db.sql("select exists (select 1 from survey_code where survey = ? and hash = ?)")
        .params(survey.id(), hash)
        .query(Boolean.class)
        .single();
  }
}
