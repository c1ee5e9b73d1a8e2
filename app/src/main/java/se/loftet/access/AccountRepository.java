package se.loftet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts and grants as they lie in the database; reached only at the access desk.
@Repository
class AccountRepository {
  private static final String ACCOUNT =
      "select id, login, display_name, password_hash, totp_secret, failed_attempts, locked_until,"
          + " active, version, last_login from staff ";
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

  boolean operates(long staff) {
    return grants(staff).stream().anyMatch(Grant::operates);
  }

  List<Account> list() {
    return db.sql(ACCOUNT + "order by display_name, login")
        .query(AccountRepository::account)
        .list();
  }

  List<Grant> grants() {
    return db.sql(GRANT + "order by g.id").query(AccountRepository::grant).list();
  }

  boolean empty() {
    return db.sql("select not exists (select 1 from staff)").query(Boolean.class).single();
  }

  long insert(String login, String displayName) {
    return db.sql("insert into staff (login, display_name) values (?, ?) returning id")
        .params(login, displayName)
        .query(Long.class)
        .single();
  }

  void insert(Grant grant) {
    db.sql(
            "insert into role_grant (staff, role, municipality, police_area, party)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                grant.staff(),
                grant.role().name(),
                grant.municipality(),
                grant.policeArea(),
                grant.party()))
        .update();
  }

  /// Whether the municipality and the police area the grant names are there.
  boolean placeExists(Grant grant) {
    return db.sql(
            "select (?::text is null or exists (select 1 from municipality where code = ?))"
                + " and (?::text is null or exists (select 1 from police_area where code = ?))")
        .params(
            Arrays.asList(
                grant.municipality(), grant.municipality(), grant.policeArea(), grant.policeArea()))
        .query(Boolean.class)
        .single();
  }

  void delete(Grant grant) {
    db.sql("delete from role_grant where id = ?").param(grant.id()).update();
  }

  void setPassword(long id, @Nullable String hash) {
    db.sql(
            "update staff set password_hash = ?, failed_attempts = 0, locked_until = null,"
                + " version = version + 1 where id = ?")
        .params(Arrays.asList(hash, id))
        .update();
  }

  void setSecret(long id, @Nullable String secret) {
    db.sql(
            "update staff set totp_secret = ?, totp_step = null, version = version + 1"
                + " where id = ?")
        .params(Arrays.asList(secret, id))
        .update();
  }

  /// What devices share with us and is not sealed yet, by account.
  Map<Long, String> unsealed() {
    var found = new LinkedHashMap<Long, String>();
    db.sql("select id, totp_secret from staff where totp_secret not like ?")
        .param(DeviceSecrets.SEALED + "%")
        .query((RowCallbackHandler) row -> found.put(row.getLong(1), row.getString(2)));
    return found;
  }

  /// Puts the sealed secret in place of the open one: the same device goes on working.
  void seal(long id, String sealed) {
    db.sql("update staff set totp_secret = ? where id = ?").params(sealed, id).update();
  }

  void setActive(long id, boolean active) {
    db.sql("update staff set active = ?, version = version + 1 where id = ?")
        .params(active, id)
        .update();
  }

  /// The municipalities a police area covers.
  List<String> covered(String policeArea) {
    return db.sql("select municipality from police_area_municipality where police_area = ?")
        .param(policeArea)
        .query((row, n) -> row.getString(1))
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
    return new Account(
        row.getLong("id"),
        row.getString("login"),
        row.getString("display_name"),
        row.getString("password_hash"),
        row.getString("totp_secret"),
        row.getInt("failed_attempts"),
        moment(row, "locked_until"),
        row.getBoolean("active"),
        row.getInt("version"),
        moment(row, "last_login"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
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
