package se.loftet.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.loftet.platform.db.Database;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.support.Workbench;

/// Somebody has every table of the database with the place and the transaction of each row, every
/// line of the log, the list of who got which code, and has seen in which order people answered.
/// They try to say which answer is whose, and do no better than chance.
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTest {
  private static final int PEOPLE = 240;

  /// The number of right guesses is Poisson with mean 1 when one guesses: more than eight comes
  /// once in a million tries.
  private static final int LUCK = 8;

  private record Person(Code code, String device, int secret) {}

  @Test
  void nobodyFindsOutWhoAnsweredWhatFromTheDatabaseAndTheLogs(CapturedOutput output) {
    try (var bench = new Workbench()) {
      var town = new SurveyTown(bench::the);
      var owner = JdbcClient.create(bench.the(Database.class).owner());
      var draft = town.survey(Survey.Kind.SAMPLED);
      var codes = town.codes(draft, "Alla", PEOPLE + 60);
      var survey = town.open(draft);
      Ref<Survey> ref = ThreadObject.ref(survey);
      var people = people(codes);
      long audited = count(owner, "select count(*) from audit_log");
      for (int i = 0; i < PEOPLE; i++) {
        var person = people.get(i);
        var said = java.util.Map.of("a1", List.of(Integer.toString(person.secret())));
        var sent = new Answers.Sent(person.device(), person.code(), "sv", said);
        assertThat(bench.the(Answers.class).receive(survey, sent)).isEqualTo(Receiving.TAKEN);
        if (i % 70 == 69) {
          town.work(() -> bench.the(Answers.class).empty(ref));
        }
      }
      assertThat(count(owner, "select count(*) from audit_log")).isEqualTo(audited);
      sealed(owner);
      town.work(() -> bench.the(Answers.class).empty(ref));
      guesses(owner, people);
      noTrace(owner, people);
      nothingInTheLogs(owner, output, people);
    }
  }

  private static List<Person> people(List<Code> codes) {
    var secrets = new ArrayList<Integer>();
    for (int i = 0; i < PEOPLE; i++) {
      secrets.add(i);
    }
    Collections.shuffle(secrets, new Random(17));
    var people = new ArrayList<Person>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(new Person(codes.get(i), UUID.randomUUID().toString(), secrets.get(i)));
    }
    return people;
  }

  private static long count(JdbcClient owner, String sql) {
    return owner.sql(sql).query(Long.class).single();
  }

  /// What waits in the urn is all of one length and says nothing.
  private static void sealed(JdbcClient owner) {
    assertThat(count(owner, "select count(*) from survey_urn")).isEqualTo(PEOPLE % 70);
    assertThat(count(owner, "select count(distinct octet_length(sealed)) from survey_urn"))
        .isEqualTo(1);
    assertThat(
            count(
                owner,
                "select count(*) from survey_urn where position('said'::bytea in sealed) > 0"))
        .isZero();
  }

  /// Matches the answers in each order the database knows with the people in the order they came,
  /// in the order of their codes and of their fingerprints.
  private static void guesses(JdbcClient owner, List<Person> people) {
    assertThat(count(owner, "select count(distinct xmin::text) from survey_answer")).isEqualTo(1);
    var byHash =
        people.stream().sorted(java.util.Comparator.comparing(p -> p.code().hash(1))).toList();
    for (var order : List.of("ctid", "id", "xmin::text::bigint, ctid", "said::text", "ctid desc")) {
      var answers =
          owner
              .sql("select (said->'a1'->>0)::int from survey_answer order by " + order)
              .query(Integer.class)
              .list();
      assertThat(answers).hasSize(PEOPLE);
      for (var suspects : List.of(people, people.reversed(), byHash)) {
        int right = 0;
        double moment = 0;
        double middle = (PEOPLE - 1) / 2.0;
        for (int i = 0; i < PEOPLE; i++) {
          int place = answers.indexOf(suspects.get(i).secret());
          right += place == i ? 1 : 0;
          moment += (i - middle) * (place - middle);
        }
        double correlation = moment / (PEOPLE * (PEOPLE * (double) PEOPLE - 1) / 12);
        assertThat(right).as("guessed by " + order).isLessThanOrEqualTo(LUCK);
        assertThat(Math.abs(correlation)).as("order by " + order).isLessThan(5 / Math.sqrt(PEOPLE));
      }
    }
  }

  /// A used code is nowhere any more, a device only as a fingerprint beside nothing, and no row
  /// says at what hour it was written.
  private static void noTrace(JdbcClient owner, List<Person> people) {
    var dump = new StringBuilder();
    for (var table :
        owner
            .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
            .query(String.class)
            .list()) {
      owner
          .sql(
              "select ctid::text || ' ' || xmin::text || ' ' || t::text from %s t".formatted(table))
          .query(String.class)
          .list()
          .forEach(row -> dump.append(table).append(' ').append(row).append('\n'));
    }
    long survey = count(owner, "select max(id) from survey");
    for (var person : people) {
      assertThat(dump)
          .doesNotContain(person.code().letters())
          .doesNotContain(person.code().hash(survey))
          .doesNotContain(person.device());
    }
    assertThat(
            owner
                .sql(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_name in ('survey_answer', 'survey_receipt', 'survey_urn', 'survey_code')
                      and (data_type like 'timestamp%' or is_identity = 'YES' or column_default like 'nextval%')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
    var shared =
        Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}")
            .matcher(rows(owner, "survey_answer"))
            .results()
            .map(found -> found.group())
            .filter(word -> rows(owner, "survey_receipt").contains(word))
            .toList();
    assertThat(shared).isEmpty();
  }

  private static String rows(JdbcClient owner, String table) {
    return String.join(
        "\n", owner.sql("select t::text from %s t".formatted(table)).query(String.class).list());
  }

  private static void nothingInTheLogs(
      JdbcClient owner, CapturedOutput output, List<Person> people) {
    for (var person : people) {
      assertThat(output.getAll())
          .doesNotContain(person.code().letters())
          .doesNotContain(person.code().printed())
          .doesNotContain(person.device());
    }
    for (var setting :
        List.of("log_statement", "track_commit_timestamp", "log_parameter_max_length_on_error")) {
      assertThat(owner.sql("show " + setting).query(String.class).single())
          .as(setting)
          .isIn("none", "off", "0");
    }
  }
}
