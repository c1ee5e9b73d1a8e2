import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// The municipality's rows, copied in as the owner of the database. Ids are counted from one
/// million, so that nothing else is in the way.
final class Rows {
  private static final long BASE = 1_000_000;
  private static final String HEAD = "id, municipality, ref, secrecy, owner";
  private static final LocalDate FIRST = LocalDate.of(1927, 1, 1);
  private final Connection owner;
  private final Growth.Size size;

  Rows(Connection owner, Growth.Size size) {
    this.owner = owner;
    this.size = size;
  }

  @FunctionalInterface
  private interface Lines {
    void to(BufferedWriter out) throws Exception;
  }

  void load() throws Exception {
    long start = System.nanoTime();
    execute("set session_replication_role = replica");
    execute("insert into municipality (code, name, slug) values ('9999', 'Växtkommun', 'vaxt')");
    ground();
    periods();
    promises();
    activities();
    log();
    for (var table :
        "party evidence agreement situation_picture problem stance cause promise_document focus_area goal promise activity log_entry outcome verdict follow_up decision"
            .split(" ")) {
      execute("select setval('%s_id', (select coalesce(max(id), 1) from %s))".formatted(table, table));
    }
    execute("set session_replication_role = origin");
    execute("select sum_log(array_agg(id)) from activity where municipality = '9999'");
    execute("insert into thread_change values ('9999', pg_current_xact_id()) on conflict do nothing");
    execute("vacuum analyze");
    System.out.printf("Loaded in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  private void execute(String sql) throws Exception {
    try (var run = owner.createStatement()) {
      run.execute(sql);
    }
  }

  private void copy(String table, String columns, Lines lines) throws Exception {
    long start = System.nanoTime();
    var sql = "copy %s (%s) from stdin".formatted(table, columns);
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(owner.unwrap(PGConnection.class), sql),
                StandardCharsets.UTF_8),
            1 << 20)) {
      lines.to(out);
    }
    System.out.printf("  %s %d ms%n", table, (System.nanoTime() - start) / 1_000_000);
  }

  private static void row(BufferedWriter out, Object... values) throws Exception {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.write('\t');
      }
      out.write(String.valueOf(values[i]));
    }
    out.write('\n');
  }

  private static String ref(String kind, long n) {
    return kind + "%09d".formatted(n);
  }

  private LocalDate starts(int period) {
    return FIRST.plusMonths(6L * period);
  }

  private LocalDate ends(int period) {
    return starts(period + 1).minusDays(1);
  }

  private void ground() throws Exception {
    copy("party", HEAD + ", kind, name", out -> {
      row(out, BASE, "9999", "kommun", "OPEN", "kommun", "MUNICIPALITY", "Växtkommun");
      row(out, BASE + 1, "9999", "polis", "OPEN", "polis", "POLICE", "Polisen");
    });
    copy("evidence", HEAD + ", kind, title", out -> {
      for (int i = 0; i < 1000; i++) {
        row(out, BASE + i, "9999", ref("e", i), "OPEN", "kommun", "REPORTED_CRIME", "Anmälda brott " + i);
      }
    });
    copy("agreement", HEAD + ", title, starts, ends", out -> {
      for (int i = 0; i < 25; i++) {
        row(out, BASE + i, "9999", ref("o", i), "OPEN", "kommun", "Överenskommelse " + i, starts(8 * i), ends(8 * i + 7));
      }
    });
  }

  private void periods() throws Exception {
    copy("situation_picture", HEAD + ", kind, title, decided", out -> {
      for (int p = 0; p < size.periods(); p++) {
        row(out, BASE + p, "9999", ref("b", p), "OPEN", "kommun", "JOINT", "Lägesbild " + p, starts(p));
      }
    });
    copy("problem", HEAD + ", picture, title, what", out -> {
      for (int p = 0; p < size.periods() * 6; p++) {
        row(out, BASE + p, "9999", ref("pr", p), "OPEN", "kommun", BASE + p / 6, "Problem " + p, "Bilbränder på parkeringen");
      }
    });
    copy("stance", HEAD + ", problem, source, stance, evidence", out -> {
      for (int p = 0; p < size.periods() * 24; p++) {
        row(out, BASE + p, "9999", ref("st", p), "OPEN", "kommun", BASE + p / 4,
            new String[] {"REPORTED_CRIME", "RESIDENT_DIALOGUE", "STAFF_DIALOGUE", "SURVEY"}[p % 4], "SUPPORTS", BASE + p % 1000);
      }
    });
    copy("cause", HEAD + ", problem, corner, text", out -> {
      for (int p = 0; p < size.periods() * 12; p++) {
        row(out, BASE + p, "9999", ref("c", p), "OPEN", "kommun", BASE + p / 2, "GUARDIAN", "Mörkt och ingen ser");
      }
    });
    copy("promise_document", HEAD + ", title, starts, ends, agreement, picture, state", out -> {
      for (int p = 0; p < size.periods(); p++) {
        row(out, BASE + p, "9999", ref("d", p), "OPEN", "kommun", "Medborgarlöfte " + starts(p), starts(p), ends(p),
            BASE + p / 8, BASE + p, "DRAFT");
      }
    });
    copy("focus_area", HEAD + ", document, title, choice", out -> {
      for (int p = 0; p < size.periods() * 5; p++) {
        row(out, BASE + p, "9999", ref("f", p), "OPEN", "kommun", BASE + p / 5, "Fokusområde " + p, "CHOSEN");
      }
    });
    copy("focus_area_problems", "source, target", out -> {
      for (int p = 0; p < size.periods() * 5; p++) {
        row(out, BASE + p, BASE + p / 5 * 6 + p % 5);
      }
    });
    copy("follow_up", HEAD + ", document, kind, title, starts, ends", out -> {
      for (int p = 0; p < size.periods(); p++) {
        row(out, BASE + p, "9999", ref("u", p), "OPEN", "kommun", BASE + p, "HALF_YEAR", "Uppföljning", starts(p), ends(p));
      }
    });
  }

  private void promises() throws Exception {
    long all = (long) size.periods() * size.promises();
    copy("promise", HEAD + ", document, text, owner_role, target_kind, target_operator, target_value, target_unit", out -> {
      for (long n = 0; n < all; n++) {
        row(out, BASE + n, "9999", ref("l", n), "OPEN", "kommun", BASE + n / size.promises(),
            "Vi ska genomföra minst fyra trygghetsvandringar i centrum " + n, "Trygghetssamordnaren", "COUNT", "AT_LEAST", 4, "vandringar");
      }
    });
    copy("promise_focus_areas", "source, target", out -> {
      for (long n = 0; n < all; n++) {
        row(out, BASE + n, BASE + n / size.promises() * 5 + n % 5);
      }
    });
    copy("outcome", HEAD + ", promise, value, unit, evidence", out -> {
      for (long n = 0; n < all; n++) {
        row(out, BASE + n, "9999", ref("ut", n), "OPEN", "kommun", BASE + n, n % 8, "vandringar", BASE + n % 1000);
      }
    });
    copy("verdict", HEAD + ", promise, done, mattered", out -> {
      for (long n = 0; n < all; n++) {
        row(out, BASE + n, "9999", ref("v", n), "OPEN", "kommun", BASE + n, n % 8 < 4 ? "NOT_KEPT" : "KEPT", "CANNOT_TELL");
      }
    });
  }

  private void activities() throws Exception {
    long all = (long) size.periods() * size.promises() * size.activities();
    copy("activity", HEAD + ", document, promise, focus_area, text, responsible, starts, ends, target_kind, target_operator, target_value, target_unit", out -> {
      for (long n = 0; n < all; n++) {
        long promise = n / size.activities();
        long period = promise / size.promises();
        row(out, BASE + n, "9999", ref("a", n), "OPEN", "kommun", BASE + period, BASE + promise,
            BASE + period * 5 + promise % 5, "Vandring i område " + n, "{Kommunpolisen}", starts((int) period), ends((int) period),
            "COUNT", "AT_LEAST", 10, "vandringar");
      }
    });
    copy("activity_causes", "source, target", out -> {
      for (long n = 0; n < all; n++) {
        long period = n / size.activities() / size.promises();
        row(out, BASE + n, BASE + period * 12 + n % 12);
      }
    });
  }

  /// Made by the server itself: nothing travels.
  private void log() throws Exception {
    long start = System.nanoTime();
    execute(
        """
        insert into log_entry (%s, activity, happened, quantity, who)
        select %d + n, '9999', 'g' || lpad(n::text, 9, '0'), 'OPEN', 'kommun', %d + n / %d,
          (date '%s' + make_interval(months => 6 * (n / %d)::integer, days => (n %% 180)::integer))::date::text,
          1, 'Nattvandrarna'
        from generate_series(0, %d) n
        """
            .formatted(
                HEAD,
                BASE,
                BASE,
                size.entries(),
                FIRST,
                (long) size.promises() * size.activities() * size.entries(),
                (long) size.periods() * size.promises() * size.activities() * size.entries() - 1));
    System.out.printf("  log_entry %d ms%n", (System.nanoTime() - start) / 1_000_000);
  }
}
