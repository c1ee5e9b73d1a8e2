package se.loftet.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.loftet.platform.db.Database;

/// Municipalities and the people who work there, put into a running application past every rule.
public final class People {
  public static final String PASSWORD = "fem gröna båtar";
  private final RunningApplication app;
  private final String hash;

  public People(RunningApplication app) {
    this.app = app;
    hash = String.valueOf(app.bean(PasswordEncoder.class).encode(PASSWORD));
  }

  /// The database as its owner.
  public JdbcClient owner() {
    return JdbcClient.create(app.bean(Database.class).owner());
  }

  public void municipality(String code, String name, String slug) {
    owner()
        .sql("insert into municipality (code, name, slug) values (?, ?, ?)")
        .params(code, name, slug)
        .update();
  }

  /// Adds a person with `PASSWORD` and one role; returns the account's id.
  public long person(String login, String role, @Nullable String municipality, String party) {
    long id =
        owner()
            .sql(
                "insert into staff (login, display_name, password_hash) values (?, ?, ?)"
                    + " returning id")
            .params(login, login, hash)
            .query(Long.class)
            .single();
    role(id, role, municipality, party);
    return id;
  }

  public void role(long staff, String role, @Nullable String municipality, String party) {
    owner()
        .sql("insert into role_grant (staff, role, municipality, party) values (?, ?, ?, ?)")
        .params(Arrays.asList(staff, role, municipality, party))
        .update();
  }
}
