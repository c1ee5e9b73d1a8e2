package se.loftet.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Bytes on the wire that no proper client sends.
public final class RawRequest {
  private static final String END = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";

  public static final List<String> ODD =
      List.of(
          "GET /\u00ff\u00fe" + END + "\r\n",
          "GET /arbete/%" + END + "\r\n",
          "GET /arbete/%zz" + END + "\r\n",
          "GET /../../etc/passwd" + END + "\r\n",
          "GET /%2e%2e/%2e%2e/etc/passwd" + END + "\r\n",
          "GET //arbete//strangnas" + END + "\r\n",
          "GET /a\\..\\b" + END + "\r\n",
          "GET /<script>evil17()</script>" + END + "\r\n",
          "GET http://example.org/arbete" + END + "\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
          "GET /" + END + "Host: two.example\r\n\r\n",
          "GET /" + END + "Cookie: loftet=\u00ff\u0001; loftet=\"\r\n\r\n",
          "GET /" + END + "X: a\u0000b\r\n\r\n",
          "GET /" + END + "X: " + "x".repeat(40_000) + "\r\n\r\n",
          "GET /" + "x".repeat(40_000) + END + "\r\n",
          "POST /logga-in" + END + "Content-Length: -5\r\n\r\n",
          "POST /logga-in"
              + END
              + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "POST /logga-in" + END + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
          "POST /logga-in"
              + END
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nlogin=\u00ff\u00fe\u00c3",
          "POST /logga-in"
              + END
              + "Content-Type: application/x-www-form-urlencoded; charset=UTF-77\r\nContent-Length: 7\r\n\r\nlogin=a",
          "POST /logga-in"
              + END
              + "Content-Type: multipart/form-data; boundary=\r\nContent-Length: 2\r\n\r\n--",
          "POST /arbete/strangnas"
              + END
              + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n--x",
          "\u0016\u0003\u0001\u0002",
          "HELLO\r\n\r\n");

  private RawRequest() {}

  /// Sends each character as one byte; the answer, or blank when the server just closed.
  public static String send(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(3_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException | java.net.SocketException silent) {
      return "";
    }
  }
}
