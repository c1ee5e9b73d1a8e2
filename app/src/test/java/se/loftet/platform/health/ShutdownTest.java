package se.loftet.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.loftet.support.RunningApp;

class ShutdownTest {
  private static final String BODY = "login=nobody&password=wrong";

  /// A request whose body is still on its way when the application is told to stop.
  @Test
  void aRunningRequestIsAnswered() throws IOException, InterruptedException {
    var app = RunningApp.start();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), app.at("/").getPort())) {
      send(
          socket,
          "POST /logga-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + BODY.length()
              + "\r\n\r\n"
              + BODY.substring(0, 5));
      TimeUnit.MILLISECONDS.sleep(500);
      var closing = CompletableFuture.runAsync(app::close);
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(closing).isNotDone();
      send(socket, BODY.substring(5));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5");
      closing.join();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
