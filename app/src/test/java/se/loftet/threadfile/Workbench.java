package se.loftet.threadfile;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.loftet.Application;
import se.loftet.support.TestDatabase;

/// An empty installation that files are taken into and out of.
final class Workbench implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  Workbench() {
    var settings = TestDatabase.fresh();
    context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run(
                "--loftet.home=" + settings.home(),
                "--loftet.db.url=" + settings.url(),
                "--loftet.db.user=" + settings.user(),
                "--loftet.db.password=" + settings.password(),
                "--logging.level.root=WARN");
  }

  <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  ImportReport read(String text) {
    return the(ThreadFiles.class).read(text.getBytes(StandardCharsets.UTF_8), Progress.SILENT);
  }

  String written(String municipality) {
    return written(municipality, FileFormat.YAML);
  }

  String written(String municipality, FileFormat format) {
    var out = new StringWriter();
    the(ThreadFiles.class).write(municipality, format, out);
    return out.toString();
  }

  @Override
  public void close() {
    context.close();
  }
}
