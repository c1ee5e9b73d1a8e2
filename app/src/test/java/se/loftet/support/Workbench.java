package se.loftet.support;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.loftet.Application;
import se.loftet.platform.db.Database;
import se.loftet.threadfile.FileFormat;
import se.loftet.threadfile.ImportReport;
import se.loftet.threadfile.ThreadFiles;

/// An empty installation without web server, that thread files are taken into and out of.
public final class Workbench implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Database.Settings settings;

  public Workbench() {
    this(Clock.system(ZoneId.of("Europe/Stockholm")));
  }

  public Workbench(Clock clock) {
    settings = TestDatabase.fresh();
    context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("testClock", Clock.class, () -> clock, it -> it.setPrimary(true)))
            .run(
                "--loftet.home=" + settings.home(),
                "--loftet.db.url=" + settings.url(),
                "--loftet.db.user=" + settings.user(),
                "--loftet.db.password=" + settings.password(),
                "--logging.level.root=WARN");
  }

  /// Where its database is, for a second program on it.
  public Database.Settings settings() {
    return settings;
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public ImportReport read(String text) {
    return the(ThreadFiles.class).read(text.getBytes(StandardCharsets.UTF_8), (done, all) -> {});
  }

  public String written(String municipality) {
    return written(municipality, FileFormat.YAML);
  }

  public String written(String municipality, FileFormat format) {
    var out = new StringWriter();
    the(ThreadFiles.class).write(municipality, format, out);
    return out.toString();
  }

  @Override
  public void close() {
    context.close();
  }
}
