package se.loftet.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.loftet.support.RawRequest;
import se.loftet.support.RunningApplication;
import se.loftet.support.SampleHistory;

/// Prepared pages on the wire: what is sent at once is what the long way sends.
class PreparedAnswersTest {
  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final int PORT = URI.create(APPLICATION.url("/")).getPort();
  private static final String HOST = "Host: 127.0.0.1\r\n";
  private static final String LONG_WAY = "X-Forwarded-For: 192.0.2.1\r\n";

  @BeforeAll
  static void fill() {
    new SampleHistory(APPLICATION).write();
    await().until(() -> APPLICATION.bean(PublicPages.class).find("/strangnas").isPresent());
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  private static String ask(String first, String fields) throws IOException {
    return RawRequest.send(PORT, first + " HTTP/1.1\r\n" + HOST + fields + "\r\n");
  }

  private static Set<String> head(String answer) {
    var lines = answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n");
    var head = new TreeSet<>(Arrays.asList(lines));
    head.removeIf(line ->
        line.startsWith("Date: ")
            || line.startsWith("Connection: ")
            || line.startsWith("Set-Cookie: "));
    return head;
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static void same(String first, String fields) throws IOException {
    var atOnce = ask(first, fields);
    var longWay = ask(first, LONG_WAY + fields);
    assertThat(head(atOnce)).as(first + " " + fields).isEqualTo(head(longWay));
    assertThat(body(atOnce)).isEqualTo(body(longWay));
    assertThat(atOnce).contains("\r\nDate: ");
  }

  @Test
  void bothWaysSendTheSame() throws Exception {
    same("GET /strangnas", "");
    same("GET /en/strangnas", "Accept-Encoding: gzip, br\r\n");
    same("HEAD /strangnas/lofte/2019-4", "");
    same("GET /strangnas", "If-None-Match: *\r\n");
    same("GET /strangnas", "If-None-Match: \"another\"\r\n");
    same("GET /?q=str", "");
    same("GET /finns/inte", "");
  }

  @Test
  void requestsInARowAreAnsweredInTheirOrder() throws Exception {
    var prepared = "GET /strangnas HTTP/1.1\r\n" + HOST + "\r\n";
    var other = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";
    var answers = RawRequest.send(PORT, prepared + other + prepared);
    assertThat(answers.split("HTTP/1.1 200")).hasSize(4);
    assertThat(answers.split("Content-Type: ")).hasSize(4);
    assertThat(answers.indexOf("live")).isLessThan(answers.lastIndexOf("</html>"));
    assertThat(answers).contains("</html>");
  }

  @Test
  void aHeadThatComesInPiecesIsWaitedFor() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.setTcpNoDelay(true);
      var out = socket.getOutputStream();
      for (var piece : new String[] {"GET /stra", "ngnas HTTP/1.1\r", "\n" + HOST + "\r", "\n"}) {
        out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("</html>");
    }
  }

  @Test
  void whoReadsSlowlyGetsEverythingAndKeepsNobodyWaiting() throws Exception {
    int times = 2_000;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.setSoTimeout(20_000);
      var requests = ("GET /strangnas HTTP/1.1\r\n" + HOST + "\r\n").repeat(times);
      var writer =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
                  socket.shutdownOutput();
                } catch (IOException gone) {
                  throw new java.io.UncheckedIOException(gone);
                }
              });
      assertThat(ask("GET /strangnas", "")).startsWith("HTTP/1.1 200");
      long each = ask("GET /strangnas", "").getBytes(StandardCharsets.UTF_8).length;
      long all = socket.getInputStream().readAllBytes().length;
      writer.join();
      assertThat(all).isEqualTo(times * each);
    }
  }

  @Test
  void whatIsNotPlainTakesTheLongWay() {
    for (var odd : RawRequest.ODD) {
      assertThat(PlainRequest.read(odd)).as(odd).isNull();
    }
    var plain = "GET /strangnas HTTP/1.1\r\nHost: a.example:8080\r\n";
    assertThat(PlainRequest.read(plain + "Accept: */*\r\n\r\n")).isNotNull();
    for (var field :
        new String[] {
          "Host: b.example",
          " folded: x",
          "Connection: close",
          "Content-Length: 3",
          "Transfer-Encoding: chunked",
          "Expect: 100-continue",
          "Upgrade: h2c",
          "X-Forwarded-Proto: https",
          "Broken\u0001: x",
          "Na me: x",
          "No colon"
        }) {
      assertThat(PlainRequest.read(plain + field + "\r\n\r\n")).as(field).isNull();
    }
  }
}
