package se.loftet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;
import se.loftet.reading.Tables;
import se.loftet.reading.Unreadable;

/// Takes files in, each whole or not at all, and takes deliveries back.
@Service
public class Imports {
  /// How long a delivery can be taken back.
  static final Duration REGRET = Duration.ofDays(30);

  private final DataSetRepository sets;
  private final StagingRepository staging;
  private final Intaking intaking;
  private final MappingRepository mappings;
  private final Store store;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Imports(
      DataSetRepository sets,
      StagingRepository staging,
      Intaking intaking,
      MappingRepository mappings,
      Store store,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.sets = sets;
    this.staging = staging;
    this.intaking = intaking;
    this.mappings = mappings;
    this.store = store;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What came of a file: its delivery; `same` when the very same file was in already.
  public record Result(DataSet dataSet, Delivery delivery, boolean same) {}

  /// What to take a file in as.
  ///
  /// @param ref the data set it belongs to; a new one where there is none of that name
  public record Order(
      Source file,
      Mapping mapping,
      Provenance provenance,
      String ref,
      SecrecyClass secrecy,
      String owner) {}

  /// What a file is met with when nobody has chosen anything.
  public Order order(Source file, Wishes wishes, SecrecyClass secrecy, String owner)
      throws IOException {
    var table = Tables.open(file.path(), file.name());
    var proposal =
        Objects.requireNonNull(
            transaction.execute(status -> {
              try {
                return Proposal.of(
                    table, file.name(), wishes, name -> mappings.find(name, table.columns()));
              } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
              }
            }));
    var ref = wishes.ref() == null ? ref(proposal.mapping(), file.name()) : wishes.ref();
    return new Order(file, proposal.mapping(), proposal.provenance(), ref, secrecy, owner);
  }

  /// A feed of the police is one data set whatever its files are called.
  private static String ref(Mapping mapping, String fileName) {
    return mapping.kind().cumulative() ? mapping.name() : Proposal.ref(fileName);
  }

  /// Takes a file in: all of it or nothing.
  ///
  /// @param progress is told how many rows have been read
  /// @param cancelled ends the work, with nothing taken in, when it answers yes
  public Result take(Order order, LongConsumer progress, BooleanSupplier cancelled) {
    Acting.require(Right.EDIT);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          try {
            return taken(order, progress, cancelled);
          } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
          }
        }));
  }

  private Result taken(Order order, LongConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    var known = sets.hold(order.ref());
    if (known.isPresent()) {
      var same = same(known.get(), order);
      if (same != null) {
        return new Result(known.get(), same, true);
      }
      if (known.get().kind().shape() != order.mapping().kind().shape()) {
        throw new Refused.Rule("dataset.otherKind", Map.of("ref", order.ref()));
      }
    }
    var table = Tables.open(order.file().path(), order.file().name());
    var plan = Plan.of(table, order.mapping(), Acting.now().municipality());
    var grid = plan.grid() == null ? null : (Integer) plan.grid().metres().epsg();
    long id = known.map(DataSet::id).orElseGet(() -> added(order, grid));
    return delivered(order, plan, id, progress, cancelled);
  }

  private @Nullable Delivery same(DataSet set, Order order) {
    return sets.deliveries(set.id()).stream()
        .filter(delivery -> delivery.undone() == null)
        .findFirst()
        .filter(delivery -> delivery.sha256().equals(order.file().sha256()))
        .filter(delivery -> delivery.mapping().columns().equals(order.mapping().columns()))
        .orElse(null);
  }

  private long added(Order order, @Nullable Integer grid) {
    return sets.add(
        order.ref(),
        order.secrecy(),
        order.owner(),
        order.mapping().kind(),
        order.provenance(),
        grid);
  }

  private Result delivered(
      Order order, Plan plan, long id, LongConsumer progress, BooleanSupplier cancelled)
      throws IOException {
    var before = sets.deliveries(id);
    int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
    long delivery =
        sets.addDelivery(
            id, number, order.file(), plan, order.provenance().extracted(), clock.instant());
    boolean first = before.stream().allMatch(each -> each.undone() != null);
    var taken = intaking.of(new Intaking.Work(plan, id, delivery, first), progress, cancelled);
    refuseChanged(order.file());
    sets.report(
        delivery, new Taken(Report.of(order.file().name(), plan, taken.tally()), taken.changes()));
    var result = sets.find(id).orElseThrow();
    trace("import", result, Map.of("delivery", number, "sha256", order.file().sha256()));
    return new Result(result, sets.deliveries(id).getFirst(), false);
  }

  /// What is kept as the file's fingerprint is that of what was read.
  private static void refuseChanged(Source file) {
    if (!Source.of(file.path(), file.name()).sha256().equals(file.sha256())) {
      throw new Unreadable("reading.changed");
    }
  }

  /// Whether the delivery can still be taken back.
  public static boolean canUndo(Delivery delivery, java.time.Instant now) {
    return delivery.undone() == null && !now.isAfter(delivery.received().plus(REGRET));
  }

  /// Takes the newest delivery of a data set back, within thirty days; a data set that never had
  /// another one goes with it.
  public void undo(long dataSet) {
    Acting.require(Right.EDIT);
    transaction.executeWithoutResult(status -> undone(dataSet));
  }

  private void undone(long dataSet) {
    var set = sets.find(dataSet).orElseThrow(() -> new Refused.NotFound("data_set", dataSet));
    var held = sets.hold(set.ref()).orElseThrow();
    var newest =
        sets.deliveries(held.id()).stream()
            .filter(delivery -> delivery.undone() == null)
            .findFirst()
            .orElseThrow(() -> new Refused.Rule("dataset.nothingToUndo"));
    if (!canUndo(newest, clock.instant())) {
      throw new Refused.Rule("dataset.tooLateToUndo");
    }
    staging.undo(Staged.of(held.kind()), held.id(), newest.id());
    sets.undone(newest.id(), clock.instant());
    trace("undo", held, Map.of("delivery", newest.number()));
  }

  private void trace(String action, DataSet set, Map<String, ?> detail) {
    store.audit(action, "data_set", set.head(Acting.now().municipality()), detail);
  }
}
