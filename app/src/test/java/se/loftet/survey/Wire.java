package se.loftet.survey;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection to the program that stays open, as a browser's does; a kilobyte or so each, so
/// that thousands fit into a process.
final class Wire implements AutoCloseable {
  private static final int WAIT = 30_000;
  private final URI page;
  private final Socket socket = new Socket();
  private final InputStream in;

  Wire(URI page) throws IOException {
    this.page = page;
    socket.connect(new InetSocketAddress(page.getHost(), page.getPort()), WAIT);
    socket.setSoTimeout(WAIT);
    in = new BufferedInputStream(socket.getInputStream(), 1_024);
  }

  /// What came back.
  record Answer(int status, String body) {}

  int get() throws IOException {
    return ask("GET", "").status();
  }

  Answer post(String form) throws IOException {
    return ask("POST", form);
  }

  private Answer ask(String method, String form) throws IOException {
    var body = form.getBytes(StandardCharsets.UTF_8);
    var head = method + " " + page.getPath() + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n";
    var about =
        body.length == 0
            ? ""
            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length
                + "\r\n";
    socket.getOutputStream().write((head + about + "\r\n" + form).getBytes(StandardCharsets.UTF_8));
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    for (var field = line(); !field.isEmpty(); field = line()) {
      var plain = field.toLowerCase(Locale.ROOT);
      length =
          plain.startsWith("content-length:")
              ? Integer.parseInt(plain.substring(15).strip())
              : length;
      chunked |= plain.startsWith("transfer-encoding:");
    }
    return new Answer(status, chunked ? chunks() : text(length));
  }

  private String chunks() throws IOException {
    var all = new StringBuilder();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.append(text(size));
      line();
    }
    line();
    return all.toString();
  }

  private String text(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
