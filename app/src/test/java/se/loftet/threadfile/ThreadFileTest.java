package se.loftet.threadfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;
import se.loftet.promise.PromiseDocument;
import se.loftet.support.Workbench;

class ThreadFileTest {
  private static final Workbench ONE = new Workbench();
  private static final Workbench OTHER = new Workbench();

  @AfterAll
  static void close() {
    ONE.close();
    OTHER.close();
  }

  /// The example of the documentation, as it is written there.
  static String example() throws IOException {
    return Files.readString(Path.of("../docs/thread-file.example.yaml"));
  }

  /// The example for a municipality of its own.
  private static String example(String code) throws IOException {
    return example().replace("\"9901\"", "\"" + code + "\"").replace("exempelby", "by" + code);
  }

  @Test
  void comesOutAsItWentIn() throws IOException {
    var report = ONE.read(example("9901"));
    assertThat(report.changed()).isZero();
    assertThat(ONE.written("9901")).isEqualTo(example("9901"));
  }

  @Test
  void saysTheSameInJson() throws IOException {
    ONE.read(example("9902"));
    var json = ONE.written("9902", FileFormat.JSON);
    OTHER.read(json);
    assertThat(OTHER.written("9902", FileFormat.JSON)).isEqualTo(json);
    assertThat(OTHER.written("9902")).isEqualTo(example("9902"));
  }

  @Test
  void takenInTwiceItChangesNothing() throws IOException {
    var first = ONE.read(example("9903"));
    var again = ONE.read(example("9903"));
    assertThat(again.nothingChanged()).isTrue();
    assertThat(again.kept()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(first.added() - 1);
  }

  @Test
  void changesDraftsAndTellsWhatIsSigned() throws IOException {
    ONE.read(example("9904"));
    var allowed =
        example("9904")
            .replace("Även lamporna på skolgården", "Även lamporna vid skolan")
            .replace("followUpOn: 2027-01-31", "followUpOn: 2027-02-28");
    var report = ONE.read(allowed.replace("title: Medborgarlöfte 2026", "title: Ett annat löfte"));
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.kept())
        .extracting(fault -> fault.path() + ": " + fault.expected())
        .containsExactly("documents[2026]: signed, so it keeps its title");
    assertThat(ONE.written("9904")).isEqualTo(allowed);
  }

  @Test
  void whatIsUnmarkedIsClosed() {
    ONE.read(
        """
        format: loftet/thread/1
        municipality: {code: "9905", name: Tystby, slug: tystby}
        parties:
          - {ref: kommun, owner: kommun, kind: MUNICIPALITY, name: Tystby kommun}
        documents:
          - {ref: "2020", owner: kommun, title: Löfte, starts: 2020, ends: 2020}
        """);
    var document = document("9905", "2020");
    assertThat(document.head().secrecy()).isEqualTo(SecrecyClass.PARTY);
    assertThat(document.head().released()).isNull();
    assertThat(document.followUpOn()).isNull();
  }

  private static PromiseDocument document(String municipality, String ref) {
    var transaction = new TransactionTemplate(ONE.the(PlatformTransactionManager.class));
    return Acting.system(municipality)
        .<PromiseDocument, RuntimeException>call(() ->
            java.util.Objects.requireNonNull(
                transaction.execute(status ->
                    ONE.the(Store.class)
                        .named(PromiseDocument.class, municipality, ref)
                        .orElseThrow())));
  }
}
