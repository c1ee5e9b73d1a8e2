package se.loftet.threadfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Workbench;
import se.loftet.testkit.Golden;

class ThreadSchemaTest {
  private static final Workbench BENCH = new Workbench();
  private static final Path DEMO = Path.of("src/main/resources/demo");

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ThreadSchema.of(BENCH.the(Layout.class)), InputFormat.JSON);
  }

  @Test
  void isTheOneInTheDocumentation() {
    Golden.assertMatches(
        "../../../../docs/thread-file.schema.json", ThreadSchema.of(BENCH.the(Layout.class)));
  }

  @Test
  void letsTheDemoAndTheExampleThrough() throws IOException {
    for (var file :
        List.of(
            DEMO.resolve("strangnas.yaml"),
            DEMO.resolve("eskilstuna.yaml"),
            Path.of("../docs/thread-file.example.yaml"))) {
      assertThat(schema().validate(Files.readString(file), InputFormat.YAML))
          .as("%s", file)
          .isEmpty();
    }
  }

  @Test
  void stopsWhatTheReaderStops() throws IOException {
    var wrong = ThreadFileTest.example().replace("corner: GUARDIAN", "corner: VAKT");
    assertThat(schema().validate(wrong, InputFormat.YAML)).isNotEmpty();
    var unknown = ThreadFileTest.example().replace("placeText:", "platsText:");
    assertThat(schema().validate(unknown, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void everyFieldIsExplainedInTheDocumentation() throws IOException {
    var explained = Files.readString(Path.of("../docs/thread-file.md"));
    var layout = BENCH.the(Layout.class);
    for (var section : layout.sections()) {
      assertThat(explained).contains("`" + section.word() + "`");
      for (var field : section.fields()) {
        assertThat(explained).as(section.word()).contains("`" + field.name() + "`");
      }
    }
  }
}
