package se.loftet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;

/// The demo's files of figures, events and areas, taken in like anybody's. See demo/data/README.md.
final class DemoData {
  private static final String MUNICIPALITY = "0486";

  private DemoData() {}

  static void load(Imports imports, PrintWriter err) throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/data/*");
    var sorted =
        Arrays.stream(files)
            .filter(file -> !name(file).endsWith(".md"))
            .sorted(Comparator.comparing(DemoData::name))
            .toList();
    for (var file : sorted) {
      Acting.system(MUNICIPALITY).<Boolean, IOException>call(() -> taken(imports, file, err));
    }
  }

  private static String name(Resource file) {
    return Objects.requireNonNullElse(file.getFilename(), "");
  }

  private static boolean taken(Imports imports, Resource file, PrintWriter err) throws IOException {
    var path = Files.createTempFile("loftet-demo", ".data");
    try {
      Files.write(path, file.getContentAsByteArray());
      var source = Source.of(path, name(file));
      var order = imports.order(source, Wishes.NONE, SecrecyClass.INTERNAL, "kommun");
      imports.take(order, new ProgressLine(err, name(file))::at, () -> false);
      return true;
    } finally {
      Files.delete(path);
    }
  }
}
