package se.loftet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.loftet.administration.Operation;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.DryRun;
import se.loftet.dataset.Imports;
import se.loftet.dataset.Source;
import se.loftet.dataset.Wishes;
import se.loftet.geography.Crs;
import se.loftet.municipality.Municipalities;
import se.loftet.municipality.Municipality;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.Unreadable;

/// Takes files of figures, events and areas in as data sets.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes files of figures, events and areas in as data sets, each whole or not at all.")
final class DataImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "CSV, XLSX, JSON, GeoJSON and more.")
  private List<Path> files = List.of();

  @Option(names = "--as", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable DataKind kind;

  @Option(names = "--mapping", paramLabel = "NAME", description = "A remembered mapping.")
  private @Nullable String mapping;

  @Option(names = "--crs", paramLabel = "EPSG:N", description = "The coordinate system.")
  private @Nullable String crs;

  @Option(names = "--data-set", paramLabel = "REF", description = "The data set it belongs to.")
  private @Nullable String dataSet;

  @Option(names = "--municipality", paramLabel = "CODE", description = "Whose data it is.")
  private @Nullable String municipality;

  @Option(names = "--class", paramLabel = "CLASS", description = "${COMPLETION-CANDIDATES}.")
  private SecrecyClass secrecy = SecrecyClass.PARTY;

  @Option(names = "--owner", paramLabel = "PARTY", description = "The party that owns it.")
  private String owner = "kommun";

  @Option(names = "--dry-run", description = "Reads and counts, and stores nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints one object per file.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    files.forEach(this::refuseNoFile);
    var wishes = new Wishes(kind, mapping, epsg(), dataSet);
    var told = new ImportLines(line.getOut(), json);
    return dryRun ? dry(wishes, told) : stored(wishes, told);
  }

  private void refuseNoFile(Path file) {
    if (!Files.exists(file)) {
      throw bad("There is no file " + file);
    }
    if (Files.isDirectory(file)) {
      throw bad(file + " is a folder: name the files in it");
    }
    if (!Files.isRegularFile(file)) {
      throw bad(file + " is no ordinary file: save it as one first");
    }
    if (!Files.isReadable(file)) {
      throw bad(file + " may not be read: give the user of Löftet the right to");
    }
  }

  private @Nullable Integer epsg() {
    return crs == null
        ? null
        : (Integer)
            Crs.stated(crs.matches("\\d+") ? "EPSG:" + crs : crs)
                .orElseThrow(() -> bad("%s is no coordinate system".formatted(crs)))
                .epsg();
  }

  private ParameterException bad(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }

  private int dry(Wishes wishes, ImportLines told) throws IOException {
    boolean whole = true;
    for (var file : files) {
      try {
        var name = file.getFileName().toString();
        var code = Objects.requireNonNullElse(municipality, "");
        told.print(file.toString(), DryRun.of(file, name, wishes, code));
      } catch (Unreadable refused) {
        told.refused(file.toString(), refused);
        whole = false;
      }
    }
    return whole ? 0 : 1;
  }

  private int stored(Wishes wishes, ImportLines told) throws IOException {
    boolean whole = true;
    try (var installation = Installation.open()) {
      var code = chosen(installation.the(Municipalities.class), installation.the(Operation.class));
      var imports = installation.the(Imports.class);
      for (var file : files) {
        whole &=
            Acting.system(code)
                .<Boolean, IOException>call(() -> taken(imports, file, wishes, told));
      }
    }
    return whole ? 0 : 1;
  }

  private boolean taken(Imports imports, Path file, Wishes wishes, ImportLines told)
      throws IOException {
    try {
      var source = Source.of(file, file.getFileName().toString());
      var err = Objects.requireNonNull(spec).commandLine().getErr();
      var progress = new ProgressLine(err, file.toString());
      long start = System.nanoTime();
      var order = imports.order(source, wishes, secrecy, owner);
      var result = imports.take(order, progress::at, () -> false);
      told.print(file.toString(), result, (System.nanoTime() - start) / 1e9);
      return true;
    } catch (Unreadable refused) {
      told.refused(file.toString(), refused);
      return false;
    } catch (Refused.Rule rule) {
      told.refused(file.toString(), rule);
      return false;
    }
  }

  /// The municipality asked for, or the only one. One that is not there yet is added by its name.
  private String chosen(Municipalities municipalities, Operation operation) {
    var codes = municipalities.list().stream().map(Municipality::code).toList();
    var wanted = municipality == null && codes.size() == 1 ? codes.getFirst() : municipality;
    if (wanted == null) {
      var known = codes.isEmpty() ? "there is none yet" : String.join(", ", codes);
      throw bad("Choose a municipality with --municipality (%s)".formatted(known));
    }
    if (!codes.contains(wanted)) {
      Acting.system(wanted)
          .run(() ->
              operation.add(
                  MunicipalityCommand.known(wanted)
                      .orElseThrow(() -> bad(wanted + " is no municipality"))));
    }
    return wanted;
  }
}
