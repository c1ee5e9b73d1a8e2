package se.loftet.threadfile;

import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.store.Store;

/// Thread files in and out, one file in one transaction.
@Service
public class ThreadFiles {
  private final Layout layout;
  private final Store store;
  private final Tenants tenants;
  private final FormalRepository formal;
  private final TransactionTemplate transaction;

  ThreadFiles(
      Layout layout,
      Store store,
      Tenants tenants,
      FormalRepository formal,
      PlatformTransactionManager transactions) {
    this.layout = layout;
    this.store = store;
    this.tenants = tenants;
    this.formal = formal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Takes a file in, whole or not at all.
  ///
  /// @throws BadThreadFile with every error in it
  public ImportReport read(byte[] bytes, Progress progress) {
    var faults = new Faults();
    var file = new ThreadFileReader(layout, faults).read(bytes);
    if (file == null) {
      throw faults.refused();
    }
    return in(
        file.municipality().code(), () -> taken(file, faults, Checks.sha256(bytes), progress));
  }

  private ImportReport taken(ThreadFile file, Faults faults, String sha256, Progress progress) {
    var known = Known.read(store, layout, file.municipality().code());
    new Checks(file, known, layout, faults).all();
    if (!faults.none()) {
      throw faults.refused();
    }
    var tenant = tenants.write(file);
    var report = new Importer(file, layout, store, formal, known).run(progress).with(tenant);
    if (!report.nothingChanged()) {
      var code = report.municipality();
      var counts = Map.of("added", report.added(), "changed", report.changed(), "sha256", sha256);
      store.audit("import", "thread_file", code, code, counts);
    }
    return report;
  }

  /// Writes everything the municipality has.
  public void write(String municipality, FileFormat format, Writer out) {
    var _ =
        in(
            municipality,
            () -> {
              var whole = tenants.get(municipality);
              try (var generator = format.generator(out)) {
                var known = Known.read(store, layout, municipality);
                new Exporter(layout, known, formal, generator, municipality)
                    .write(whole, tenants.areas(municipality));
              }
              return municipality;
            });
  }

  private <T> T in(String municipality, Supplier<T> work) {
    return Acting.system(municipality)
        .<T, RuntimeException>call(
            () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }
}
