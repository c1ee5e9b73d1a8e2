package se.loftet.threadfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.Workbench;

class ThreadFileErrorsTest {
  private static final Workbench BENCH = new Workbench();

  @AfterAll
  static void close() {
    BENCH.close();
  }

  private static List<String> errors(String text) {
    var bad = catchThrowableOfType(BadThreadFile.class, () -> BENCH.read(text));
    assertThat(bad).isNotNull();
    return bad.faults().stream().map(Fault::toString).toList();
  }

  private static String with(String old, String changed) throws IOException {
    var text = ThreadFileTest.example();
    assertThat(text).contains(old);
    return text.replace(old, changed);
  }

  @Test
  void allErrorsAreToldAtOnceWithLineAndPath() {
    assertThat(
            errors(
                """
                format: loftet/thread/2
                municipality:
                  code: "99"
                  name: Felby
                  slug: felby
                color: blue
                parties:
                  - ref: kommun
                    owner: kommun
                    kind: KOMMUN
                    name: Felby kommun
                documents:
                  - ref: "2020"
                    owner: kommunen
                    title: Löfte
                    starts: 2020-13
                    ends: 2020
                    retroactive: ja
                    promises:
                      - text: Vi lovar
                        target: {kind: COUNT, value: åtta}
                        outcomes:
                          - {value: "3"}
                  - ref: "2020"
                    owner: kommun
                    titel: Löfte
                    starts: 2020-06
                    ends: 2020-05
                """))
        .containsExactly(
            "line 1, format: expected loftet/thread/1, found 'loftet/thread/2'",
            "line 3, municipality.code: expected the four digits of the municipality, found '99'",
            "line 6, color: unknown field; expected one of format, marking, municipality,"
                + " policeAreas, parties, places, evidence, agreements, pictures, documents,"
                + " measures, dialogues, lawRecords",
            "line 10, parties[kommun].kind: expected one of MUNICIPALITY, POLICE, OTHER, found"
                + " 'KOMMUN'",
            "line 14, documents[2020].owner: expected the ref of one of the parties (kommun), found"
                + " 'kommunen'",
            "line 16, documents[2020].starts: expected a date like 2019, 2019-02 or 2019-02-01,"
                + " found '2020-13'",
            "line 18, documents[2020].retroactive: expected true or false, found 'ja'",
            "line 20, documents[2020].promises[2020.lofte-1].owner: expected the ref of a party,"
                + " here or in marking",
            "line 21, documents[2020].promises[2020.lofte-1].target.value: expected a number, found"
                + " 'åtta'",
            "line 23, documents[2020].promises[2020.lofte-1].outcomes[2020.lofte-1.utfall-1].value:"
                + " expected a number, found '3'",
            "line 23, documents[2020].promises[2020.lofte-1].outcomes[2020.lofte-1.utfall-1].owner:"
                + " expected the ref of a party, here or in marking",
            "line 24, documents[2020].title: expected text, found nothing",
            "line 24, documents[2020]: expected a ref of its own; line 13 has the same",
            "line 26, documents[2020].titel: unknown field; expected one of ref, secrecy, owner,"
                + " released, title, starts, ends, agreement, picture, aim, state, signed,"
                + " signatories, retroactive, followUpOn, registryNumber, sources, note, versions,"
                + " approvals, focusAreas, promises, activities, followUps, amendments");
  }

  @Test
  void aFileWithAnErrorChangesNothing() throws IOException {
    var errors = errors(with("corner: GUARDIAN", "corner: VAKT"));
    assertThat(errors).hasSize(1);
    assertThat(BENCH.the(se.loftet.municipality.Municipalities.class).find("9901")).isEmpty();
  }

  @Test
  void referencesMustLead() throws IOException {
    assertThat(errors(with("agreement: \"2024-2027\"", "agreement: \"2023\"")))
        .containsExactly(
            "line 83, documents[2026].agreement: expected the ref of one of the agreements"
                + " (2024-2027), found '2023'");
  }

  @Test
  void periodsEndAfterTheyStart() throws IOException {
    assertThat(errors(with("ends: 2026-10", "ends: 2026-02")))
        .singleElement()
        .asString()
        .contains("activities[lampor-1].ends: expected no earlier than its start 2026-03");
    assertThat(errors(with("ends: 2026-12-31", "ends: 2026-01-31")))
        .anyMatch(e -> e.contains("before it starts"));
  }

  @Test
  void aChangedVersionIsFound() throws IOException {
    assertThat(
            errors(with("        text: Kommunen byter minst 40", "        text: Kommunen byter 4")))
        .singleElement()
        .asString()
        .contains("version 1: expected the SHA-256 of its text");
  }

  @Test
  void onlyOpenObjectsAreReleased() throws IOException {
    assertThat(
            errors(
                with("secrecy: PARTY", "secrecy: PARTY\n        released: 2026-02-01T08:00:00Z")))
        .singleElement()
        .asString()
        .contains("amendments[tillagg-1].released: expected secrecy OPEN on what is released");
  }

  @Test
  void whatTheDatabaseAloneKnowsIsToldWithItsLine() throws IOException {
    assertThat(errors(with("kind: JOINT", "kind: OWN")))
        .singleElement()
        .asString()
        .startsWith("line 53, pictures[lagesbild-2026]: the database refuses it");
  }

  @Test
  void bombsAreNotOpened() {
    assertThat(errors("a: &a [x, x]\nb: [*a, *a]\n"))
        .containsExactly("line 1: expected the text itself, not an anchor or alias");
    assertThat(errors("a: !!java.net.URL [x]\n").getFirst()).contains("tag");
    assertThat(errors("[".repeat(100_000)).getFirst()).contains("not readable");
    assertThat(errors("x".repeat(NodeReader.LARGEST + 1)).getFirst()).contains("at most 50 MB");
    assertThat(errors("")).containsExactly("line 1: expected a thread file, found an empty one");
    assertThat(errors("{\"format\": ").getFirst()).contains("not readable");
    assertThat(errors("a: [b\nc: d").getFirst()).contains("not readable");
    assertThat(errors("{\"a\": 1,\n \"a\": 2}"))
        .containsExactly("line 2, a: expected once, found again");
    assertThat(errors("a: 1\na: 2\n").getFirst()).startsWith("line 2");
    assertThat(errors("a: 1\n---\nb: 1\n").getFirst()).contains("second document");
  }

  @Test
  void aLostLineIsReadOrTold() throws IOException {
    var lines = List.of(ThreadFileTest.example().split("\n"));
    for (int i = 0; i < lines.size(); i += 4) {
      var fewer = new ArrayList<>(lines);
      fewer.remove(i);
      try {
        BENCH.read(
            String.join("\n", fewer)
                .replace("9901", "%04d".formatted(i))
                .replace("slug: exempelby", "slug: e" + i));
      } catch (BadThreadFile told) {
        assertThat(told.faults()).isNotEmpty();
      }
    }
  }

  @Test
  void anAddressWordBelongsToOneMunicipality() throws IOException {
    BENCH.read(with("code: \"9901\"", "code: \"9801\"").replace("slug: exempelby", "slug: samma"));
    assertThat(
            errors(
                with("code: \"9901\"", "code: \"9802\"").replace("slug: exempelby", "slug: samma")))
        .singleElement()
        .asString()
        .startsWith("line 6, municipality: the database refuses it");
  }
}
