package se.loftet.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.loftet.Application;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;

/// Takes one file in and tells how far it has come, until it is killed or done.
final class ImportCrasher {
  static final String CODE = "0486";

  private ImportCrasher() {}

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]);
    var ref = arguments[1];
    int rows = Integer.parseInt(arguments[2]);
    var context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run("--loftet.home=" + home, "--logging.level.root=ERROR");
    Acting.system(CODE)
        .run(() -> {
          var here = new Municipality(CODE, "Strängnäs kommun", "strangnas");
          var municipalities = context.getBean(Municipalities.class);
          if (ref.endsWith("-0")) {
            municipalities.save(here);
          }
          take(context.getBean(Imports.class), file(home, ref, rows), ref);
        });
    System.out.println("in");
  }

  private static void take(Imports imports, Path file, String ref) {
    try {
      var source = Source.of(file, ref + ".csv");
      var order =
          imports.order(source, new Wishes(null, null, null, ref), SecrecyClass.INTERNAL, "kommun");
      System.out.println("open");
      imports.take(order, at -> System.out.println("at " + at), () -> false);
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private static Path file(Path home, String ref, int rows) {
    var text = new StringBuilder("id,datum,typ,longitude,latitude\n");
    for (int i = 0; i < rows; i++) {
      text.append(ref).append('-').append(i);
      text.append(",2024-03-%02d 21:15,Skadegörelse,17.03,59.377%n".formatted(1 + i % 28));
    }
    try {
      return Files.writeString(home.resolve(ref + ".csv"), text);
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
