package se.loftet.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardWrapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import se.loftet.support.RunningApp;

class ShutdownTest {
  private static final String BODY = "login=nobody&password=wrong";

  /// A request whose body is still on its way when the application is told to stop.
  @Test
  void aRunningRequestIsAnswered() throws IOException {
    var app = RunningApp.start();
    int port = app.at("/").getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      send(
          socket,
          "POST /logga-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n"
              + "Content-Length: "
              + BODY.length()
              + "\r\n\r\n");
      assertThat(answer.readLine()).contains("100");
      await().until(() -> dispatcher(app).getCountAllocated() > 0);
      var closing = CompletableFuture.runAsync(app::close);
      waitUntilClosedTo(port);
      assertThat(closing).isNotDone();
      send(socket, BODY);
      assertThat(answer.readLine()).isEmpty();
      assertThat(answer.readLine()).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5");
      closing.join();
    }
  }

  /// Tomcat says 100 before the request has reached the application.
  private static StandardWrapper dispatcher(RunningApp app) {
    var tomcat = ((TomcatWebServer) app.server()).getTomcat();
    var context = (Context) tomcat.getHost().findChildren()[0];
    return (StandardWrapper) context.findChild("dispatcherServlet");
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static void waitUntilClosedTo(int port) throws IOException {
    while (true) {
      try (var another = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(another.isConnected()).isTrue();
      } catch (ConnectException refused) {
        return;
      }
    }
  }
}
