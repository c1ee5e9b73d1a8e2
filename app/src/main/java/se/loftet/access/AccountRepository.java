package se.loftet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts and grants as they lie in the database; reached only at the access desk.
@Repository
class AccountRepository {
  private static final String ACCOUNT =
      "select id, login, display_name, password_hash, totp_secret, failed_attempts, locked_until,"
          + " active, version from staff ";
  private static final String GRANT =
      "select g.id, g.staff, g.role, g.municipality, g.police_area, g.party from role_grant g ";
  private final JdbcClient db;

  AccountRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Account> find(String login) {
    return db.sql(ACCOUNT + "where login = ?")
        .param(login)
        .query(AccountRepository::account)
        .optional();
  }

  Optional<Account> find(long id) {
    return db.sql(ACCOUNT + "where id = ?").param(id).query(AccountRepository::account).optional();
  }

  List<Grant> grants(long staff) {
    return db.sql(GRANT + "where g.staff = ? order by g.id")
        .param(staff)
        .query(AccountRepository::grant)
        .list();
  }

  /// Every municipality the person's grants cover, by name.
  List<Workplace> workplaces(long staff) {
    var places = new LinkedHashMap<Municipality, List<Grant>>();
    db.sql(
            """
            select g.*, m.code, m.name, m.slug
            from role_grant g
            join municipality m on g.municipality = m.code
              or (g.municipality is null and g.police_area is null)
              or exists (select 1 from police_area_municipality pm
                where pm.police_area = g.police_area and pm.municipality = m.code)
            where g.staff = ?
            order by m.name, g.id
            """)
        .param(staff)
        .query(
            (RowCallbackHandler)
                row ->
                    places
                        .computeIfAbsent(
                            new Municipality(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("slug")),
                            code -> new ArrayList<>())
                        .add(grant(row, 0)));
    return places.entrySet().stream()
        .map(e ->
            Workplace.of(e.getKey().code(), e.getKey().name(), e.getKey().slug(), e.getValue()))
        .toList();
  }

  private record Municipality(String code, String name, String slug) {}

  private static Account account(ResultSet row, int n) throws SQLException {
    Timestamp locked = row.getTimestamp("locked_until");
    return new Account(
        row.getLong("id"),
        row.getString("login"),
        row.getString("display_name"),
        row.getString("password_hash"),
        row.getString("totp_secret"),
        row.getInt("failed_attempts"),
        locked == null ? null : locked.toInstant(),
        row.getBoolean("active"),
        row.getInt("version"));
  }

  private static Grant grant(ResultSet row, int n) throws SQLException {
    return new Grant(
        row.getLong("id"),
        row.getLong("staff"),
        Role.valueOf(row.getString("role")),
        row.getString("municipality"),
        row.getString("police_area"),
        row.getString("party"));
  }
}
