package se.loftet.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.loftet.Application;
import se.loftet.platform.db.Database;

/// The whole application on a free port and a database of its own.
public final class RunningApp implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningApp(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Starts it with these settings besides, each `key=value`.
  public static RunningApp start(String... settings) {
    var database = TestDatabase.fresh();
    var all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--loftet.login.second-factor=optional",
                "--loftet.db.url=" + database.url(),
                "--loftet.db.user=" + database.user(),
                "--loftet.db.password=" + database.password()));
    List.of(settings).forEach(setting -> all.add("--" + setting));
    var builder = new SpringApplicationBuilder(Application.class);
    return new RunningApp(builder.run(all.toArray(String[]::new)));
  }

  /// Starts it on a home of its own, with the database it brings along.
  public static RunningApp embedded(Path home) {
    var builder = new SpringApplicationBuilder(Application.class);
    return new RunningApp(
        builder.run(
            "--server.port=0", "--loftet.login.second-factor=optional", "--loftet.home=" + home));
  }

  public <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  public WebServer server() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
  }

  /// The database as its owner, past every rule.
  public JdbcClient owner() {
    return JdbcClient.create(get(Database.class).owner());
  }

  public URI at(String path) {
    return URI.create(
        "http://127.0.0.1:%s%s"
            .formatted(context.getEnvironment().getProperty("local.server.port"), path));
  }

  public void municipality(String code, String name, String slug) {
    owner()
        .sql("insert into municipality (code, name, slug) values (?, ?, ?)")
        .params(code, name, slug)
        .update();
  }

  /// Adds a person with `People.PASSWORD` and one role; returns the account's id.
  public long person(String login, String role, String municipality, String party) {
    long id =
        owner()
            .sql(
                "insert into staff (login, display_name, password_hash) values (?, ?, ?)"
                    + " returning id")
            .params(login, login, get(PasswordEncoder.class).encode(People.PASSWORD))
            .query(Long.class)
            .single();
    owner()
        .sql("insert into role_grant (staff, role, municipality, party) values (?, ?, ?, ?)")
        .params(id, role, municipality, party)
        .update();
    return id;
  }

  @Override
  public void close() {
    context.close();
  }
}
