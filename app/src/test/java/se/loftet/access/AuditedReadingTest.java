package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static se.loftet.support.Desk.person;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import se.loftet.municipality.Party;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Desk;

class AuditedReadingTest {
  private static final Desk DESK = new Desk();

  @BeforeAll
  static void municipality() {
    DESK.municipality("0486", "Strängnäs kommun");
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Party stored(String ref, SecrecyClass secrecy) {
    var head = Head.unmarked("0486", ref, "kommun").marked(secrecy);
    return DESK.as(
        person("0486", "kommun"),
        () -> DESK.store.insert(new Party(head, Party.Kind.OTHER, ref, null)));
  }

  private static void open(String method, String party, Party object) {
    var trace =
        new ReadingTrace(
            new AuditedReading(DESK.store), List.of(new Kind<>(Party.class, "part", null)));
    var request = new MockHttpServletRequest(method, "/arbete/m0486/part/" + object.head().id());
    request.setAttribute(
        Workplace.class.getName(),
        new Workplace("0486", "S", "m0486", party, java.util.Set.of(Role.READER), false));
    request.setAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
        java.util.Map.of("slug", "m0486", "word", "part", "id", "" + object.head().id()));
    DESK.as(
        person("0486", party),
        () -> {
          assertThat(trace.preHandle(request, new MockHttpServletResponse(), trace)).isTrue();
        });
  }

  private static long readings(Party object) {
    return DESK.owner
        .sql("select count(*) from audit_log where action = 'read' and subject_id = ?")
        .param("0486/" + object.head().ref())
        .query(Long.class)
        .single();
  }

  @Test
  void openingWhatIsClosedLeavesATrace() {
    var closed = stored("stangd", SecrecyClass.PARTY);
    open("GET", "kommun", closed);
    assertThat(readings(closed)).isEqualTo(1);
    open("POST", "kommun", closed);
    assertThat(readings(closed)).as("saving is logged as a change").isEqualTo(1);
  }

  @Test
  void openingWhatBothPartiesMayReadLeavesNone() {
    var shared = stored("delad", SecrecyClass.INTERNAL);
    open("GET", "kommun", shared);
    assertThat(readings(shared)).isZero();
  }

  @Test
  void whoMayNotReadItLeavesNoTraceOfReading() {
    var closed = stored("dold", SecrecyClass.PARTY);
    open("GET", "polis", closed);
    assertThat(readings(closed)).isZero();
  }
}
