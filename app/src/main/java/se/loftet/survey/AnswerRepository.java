package se.loftet.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.model.Ref;
import se.loftet.platform.store.Json;

/// The urn answers are put in, and the answers that were shuffled out of it.
@Repository
class AnswerRepository {
  private final JdbcClient db;

  AnswerRepository(JdbcClient db) {
    this.db = db;
  }

  /// What became of an answer that was sent.
  Receiving receive(
      String municipality,
      String survey,
      LocalDate today,
      String device,
      @Nullable String code,
      byte[] sealed) {
    return Receiving.valueOf(
        db.sql("select receive_answer(?, ?, ?, ?, ?, ?)")
            .param(municipality)
            .param(survey)
            .param(today)
            .param(device)
            .param(code)
            .param(sealed)
            .query(String.class)
            .single());
  }

  /// A survey with answers in its urn.
  record Urn(Ref<Survey> survey, String municipality) {}

  /// Urns with at least so many answers, and those of closed surveys.
  List<Urn> ready(int least) {
    return db.sql("select * from ready_urns(?)")
        .param(least)
        .query((row, n) -> new Urn(new Ref<>(row.getLong("survey")), row.getString("municipality")))
        .list();
  }

  /// Opens what was sealed, of somebody in the stratum.
  interface Opening {
    SurveyAnswer open(byte[] sealed, @Nullable String stratum);
  }

  /// Empties the urn; in the same transaction the answers are written with `mix`.
  List<SurveyAnswer> take(Ref<Survey> survey, Opening opening) {
    return db.sql("select * from take_urn(?)")
        .param(survey.id())
        .query((row, n) -> opening.open(row.getBytes("sealed"), row.getString("stratum")))
        .list();
  }

  void mix(Ref<Survey> survey, List<SurveyAnswer> fresh) {
    db.sql("select mix_answers(?, ?::jsonb)")
        .param(survey.id())
        .param(Json.write(fresh.stream().map(Stored::of).toList()))
        .query(Integer.class)
        .single();
  }

  private record Stored(
      @Nullable String stratum, @Nullable String week, String entry, String language, Object said) {
    static Stored of(SurveyAnswer answer) {
      var week = answer.week();
      return new Stored(
          answer.stratum(),
          week == null ? null : week.toString(),
          answer.entry().name(),
          answer.language(),
          answer.said());
    }
  }

  long taken(Ref<Survey> survey) {
    return db.sql("select survey_taken(?)").param(survey.id()).query(Long.class).single();
  }

  /// The answers of a closed survey; none before.
  List<SurveyAnswer> all(Ref<Survey> survey) {
    return db.sql("select stratum, week, entry, language, said from survey_answer where survey = ?")
        .param(survey.id())
        .query((row, n) -> answer(row))
        .list();
  }

  private static SurveyAnswer answer(ResultSet row) throws SQLException {
    return new SurveyAnswer(
        row.getString("stratum"),
        row.getObject("week", LocalDate.class),
        SurveyAnswer.Entry.valueOf(row.getString("entry")),
        row.getString("language"),
        Json.read(row.getString("said"), SurveyAnswer.Said.class));
  }

  int forgetReceipts(LocalDate today) {
    return db.sql("select forget_receipts(?)").param(today).query(Integer.class).single();
  }
}
