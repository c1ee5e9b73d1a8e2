package se.loftet.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.loftet.platform.model.Ref;

/// The doors the database opens to residents, and the questions moderation asks it.
@Repository
class VoiceRepository {
  private final JdbcClient db;

  VoiceRepository(JdbcClient db) {
    this.db = db;
  }

  /// Whether the dialogue was open and took the voice.
  boolean receive(String code, String dialogue, LocalDate today, String hash, Voice voice) {
    return db.sql("select receive_contribution(?,?,?,?,?,?,?,?,?,?,?::text[],?,?,?)")
        .param(code)
        .param(dialogue)
        .param(today)
        .param(hash)
        .param(voice.feeling().name())
        .param(voice.theme().name())
        .param(voice.text())
        .param(voice.place())
        .param(Voice.coarse(voice.latitude()))
        .param(Voice.coarse(voice.longitude()))
        .param(voice.times().stream().map(Enum::name).toArray(String[]::new))
        .param(name(voice.sex()))
        .param(name(voice.age()))
        .param(voice.language())
        .query(Boolean.class)
        .single();
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  Optional<Answered> receipt(String hash) {
    return db.sql("select * from contribution_receipt(?)")
        .param(hash)
        .query((row, n) -> answered(row))
        .optional();
  }

  private static Answered answered(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    return new Answered(
        row.getString("slug"),
        row.getString("dialogue_ref"),
        row.getString("title"),
        row.getObject("week", LocalDate.class),
        Contribution.State.valueOf(row.getString("state")),
        reason == null ? null : Contribution.Reason.valueOf(reason),
        row.getString("answer"),
        row.getString("problem"),
        row.getString("promise_ref"),
        row.getString("promise"),
        row.getBoolean("acted"),
        row.getString("activity"),
        row.getString("activity_promise_ref"),
        row.getString("measure"),
        row.getString("measure_walk_ref"),
        row.getObject("feedback_due", LocalDate.class));
  }

  /// Keeps the words as they came until the day, unless they are kept already.
  void keepOriginal(Contribution contribution, LocalDate forgetOn) {
    db.sql(
            "insert into contribution_original (contribution, municipality, text, forget_on)"
                + " values (?, ?, ?, ?) on conflict do nothing")
        .params(
            contribution.head().id(),
            contribution.head().municipality(),
            contribution.text(),
            forgetOn)
        .update();
  }

  int forgetOriginals(LocalDate today) {
    return db.sql("select forget_originals(?)").param(today).query(Integer.class).single();
  }

  /// Contributions of the same dialogue that resemble this one, the most alike first.
  ///
  /// Two texts are alike when they share half of their Swedish stems or a third of their
  /// three-letter groups.
  List<Alike> alike(Contribution contribution, int most) {
    return db.sql(
            """
            with mine as (select tsvector_to_array(to_tsvector('swedish', ?)) as stems), other as (
              select c.id, c.text, tsvector_to_array(to_tsvector('swedish', c.text)) as stems from contribution c
              where c.dialogue = ? and c.id <> ? and c.joined is null)
            select o.id, o.text, similarity(o.text, ?) as letters,
              array(select unnest(o.stems) intersect select unnest(m.stems) order by 1) as shared,
              coalesce(cardinality(array(select unnest(o.stems) intersect select unnest(m.stems)))::numeric
                / nullif(least(cardinality(o.stems), cardinality(m.stems)), 0), 0) as share
            from other o, mine m
            where similarity(o.text, ?) > 0.33 or cardinality(array(select unnest(o.stems) intersect
              select unnest(m.stems))) * 2 >= least(cardinality(o.stems), cardinality(m.stems))
              and least(cardinality(o.stems), cardinality(m.stems)) > 1
            order by greatest(similarity(o.text, ?), 0) + 0.5 desc, share desc, o.id limit ?
            """)
        .params(
            contribution.text(),
            contribution.dialogue().id(),
            contribution.head().id(),
            contribution.text(),
            contribution.text(),
            contribution.text(),
            most)
        .query((row, n) ->
            new Alike(
                new Ref<>(row.getLong("id")),
                row.getString("text"),
                List.of((String[]) row.getArray("shared").getArray())))
        .list();
  }

  /// Another contribution that says much the same, and the stems both share.
  record Alike(Ref<Contribution> contribution, String text, List<String> shared) {}

  /// How many contributions of a dialogue stand where.
  List<Tally> tallies(Ref<Dialogue> dialogue) {
    return db.sql(
            "select theme, feeling, state, count(*) as n from contribution where dialogue = ? group"
                + " by theme, feeling, state order by theme, feeling, state")
        .param(dialogue.id())
        .query((row, n) ->
            new Tally(
                Theme.valueOf(row.getString("theme")),
                Contribution.Feeling.valueOf(row.getString("feeling")),
                Contribution.State.valueOf(row.getString("state")),
                row.getLong("n")))
        .list();
  }

  record Tally(
      Theme theme, Contribution.Feeling feeling, Contribution.State state, long contributions) {}
}
