package se.loftet.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.reading.Table;
import se.loftet.reading.Tables;

/// Files on their way in: sent, looked at, chosen for, taken in or thrown away. What nobody comes
/// back to is removed after a day.
@Service
public class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int SHOWN = 8;
  private static final int READ_FOR_SAMPLES = 60;
  private final UploadRepository uploads;
  private final Imports imports;
  private final MappingRepository mappings;
  private final Clock clock;
  private final Path folder;
  private final TransactionTemplate transaction;
  private final Map<UUID, Job<Preview>> looks = new ConcurrentHashMap<>();
  private final Map<UUID, Job<Imports.Result>> intakes = new ConcurrentHashMap<>();

  Uploads(
      UploadRepository uploads,
      Imports imports,
      MappingRepository mappings,
      Clock clock,
      @Value("${loftet.home}") Path home,
      PlatformTransactionManager transactions) {
    this.uploads = uploads;
    this.imports = imports;
    this.mappings = mappings;
    this.clock = clock;
    this.folder = home.resolve("uploads");
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Keeps the file until somebody decides about it.
  public UUID receive(InputStream bytes, String name) throws IOException {
    Acting.require(Right.EDIT);
    var id = UUID.randomUUID();
    Files.createDirectories(folder);
    forgetOld();
    try {
      Files.copy(bytes, path(id));
      var source = Source.of(path(id), name);
      var upload = new Upload(id, name, source.sha256(), source.bytes(), clock.instant(), null);
      transaction.executeWithoutResult(status -> uploads.add(upload));
    } catch (IOException | RuntimeException broken) {
      Files.deleteIfExists(path(id));
      throw broken;
    }
    return id;
  }

  private Path path(UUID id) {
    return folder.resolve(id.toString());
  }

  private void forgetOld() throws IOException {
    var old = transaction.execute(s -> uploads.sentBefore(clock.instant().minus(KEPT)));
    for (var id : old == null ? List.<UUID>of() : old) {
      drop(id);
    }
  }

  public Upload get(UUID id) {
    Acting.require(Right.EDIT);
    var found = transaction.execute(status -> uploads.find(id).orElse(null));
    if (found == null || !Files.exists(path(id))) {
      throw new Refused.NotFound("upload", id);
    }
    return found;
  }

  /// The preview of the file, begun when nobody has begun it.
  public Job<Preview> look(UUID id) {
    var upload = get(id);
    return looks.computeIfAbsent(id, any -> Job.start(job -> looked(upload, job)));
  }

  private Preview looked(Upload upload, Job<Preview> job) {
    try {
      var source =
          new Source(path(upload.id()), upload.fileName(), upload.sha256(), upload.bytes());
      var choice = upload.choice() == null ? proposed(source) : upload.choice();
      var table = Tables.open(source.path(), source.name());
      var plan = Plan.of(table, choice.mapping(), Acting.now().municipality());
      var looking = new Looking(ZoneId.of(plan.mapping().zone()));
      var tally = Reading.of(plan, looking, job::at, job::isCancelled);
      return preview(choice, plan, looking, Report.of(upload.fileName(), plan, tally));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private Choice proposed(Source source) throws IOException {
    var order = imports.order(source, Wishes.NONE, SecrecyClass.PARTY, Acting.now().party());
    return new Choice(order.mapping(), order.provenance(), order.ref(), SecrecyClass.PARTY);
  }

  private static Preview preview(Choice choice, Plan plan, Looking looking, Report report)
      throws IOException {
    var table = plan.table();
    var first = new ArrayList<List<@Nullable String>>();
    table.rows(row -> first.add(Arrays.asList(row.cells())) && first.size() < READ_FOR_SAMPLES);
    var grid = plan.grid();
    boolean areas = plan.mapping().kind().shape() == DataKind.Shape.AREAS;
    var points =
        grid == null || areas
            ? looking.spots()
            : looking.spots().stream().map(spot -> grid.degrees(spot[0], spot[1])).toList();
    return new Preview(
        choice,
        plan.found(),
        table.columns(),
        samples(table, first),
        first.subList(0, Math.min(SHOWN, first.size())),
        looking.held,
        looking.timeline(),
        points,
        report);
  }

  private static Map<String, List<String>> samples(Table table, List<List<@Nullable String>> rows) {
    var samples = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      samples.put(
          table.columns().get(i),
          rows.stream()
              .map(row -> at < row.size() ? row.get(at) : null)
              .filter(cell -> cell != null && !cell.isBlank())
              .distinct()
              .limit(3)
              .map(String::valueOf)
              .toList());
    }
    return samples;
  }

  /// Says in which coordinate system a file lies that cannot be looked at without; it is looked at
  /// again.
  public void locate(UUID id, int epsg) throws IOException {
    var upload = get(id);
    var source = new Source(path(id), upload.fileName(), upload.sha256(), upload.bytes());
    var before = upload.choice() == null ? proposed(source) : upload.choice();
    var mapping = before.mapping().in(epsg, before.mapping().swapped());
    choose(id, new Choice(mapping, before.provenance(), before.ref(), before.secrecy()));
  }

  /// Changes how the file is taken; it is looked at again.
  public void choose(UUID id, Choice choice) {
    var upload = get(id);
    transaction.executeWithoutResult(status -> uploads.choose(upload.id(), choice));
    forgetLook(id);
  }

  private void forgetLook(UUID id) {
    var look = looks.remove(id);
    if (look != null) {
      look.cancel();
    }
  }

  /// Takes the file in as it was last looked at; asked twice, it is done once.
  public Job<Imports.Result> accept(UUID id) {
    var upload = get(id);
    var choice = look(id).outcome().choice();
    return intakes.computeIfAbsent(id, any -> Job.start(job -> taken(upload, choice, job)));
  }

  /// The intake under way or over; null when it was never asked for.
  public @Nullable Job<Imports.Result> intake(UUID id) {
    return intakes.get(id);
  }

  private Imports.Result taken(Upload upload, Choice choice, Job<Imports.Result> job) {
    var source = new Source(path(upload.id()), upload.fileName(), upload.sha256(), upload.bytes());
    var order =
        new Imports.Order(
            source,
            choice.mapping(),
            choice.provenance(),
            choice.ref(),
            choice.secrecy(),
            Acting.now().party());
    var columns = look(upload.id()).outcome().columns();
    var result = imports.take(order, job::at, job::isCancelled);
    if (!choice.mapping().name().isBlank()) {
      transaction.executeWithoutResult(
          status -> mappings.save(choice.mapping(), columns, clock.instant()));
    }
    return result;
  }

  /// An intake that failed may be asked for again.
  public void retry(UUID id) {
    intakes.remove(id);
  }

  /// Stops what is under way and throws the file away.
  public void forget(UUID id) throws IOException {
    get(id);
    var intake = intakes.remove(id);
    if (intake != null) {
      intake.cancel();
    }
    drop(id);
  }

  /// The file is in: nothing of it is kept here. Does nothing the second time.
  public void finish(UUID id) throws IOException {
    intakes.remove(id);
    drop(id);
  }

  private void drop(UUID id) throws IOException {
    forgetLook(id);
    transaction.executeWithoutResult(status -> uploads.remove(id));
    Files.deleteIfExists(path(id));
  }
}
