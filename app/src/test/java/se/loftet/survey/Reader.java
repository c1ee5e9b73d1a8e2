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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Somebody who reads a page again and again over a connection that stays open, as a browser does.
final class Reader {
  private static final int WAIT = 30_000;
  private final InetSocketAddress server;
  private final byte[] request;

  Reader(URI page) {
    server = new InetSocketAddress(page.getHost(), page.getPort());
    var words = "GET " + page.getPath() + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n\r\n";
    request = words.getBytes(StandardCharsets.US_ASCII);
  }

  /// What a read gave.
  interface Heard {
    void status(int status);
  }

  /// Reads with up to `pause` milliseconds in between until the connection breaks.
  void read(int pause, Heard heard) throws IOException, InterruptedException {
    try (var socket = new Socket()) {
      socket.connect(server, WAIT);
      socket.setSoTimeout(WAIT);
      var in = new BufferedInputStream(socket.getInputStream(), 1_024);
      while (true) {
        socket.getOutputStream().write(request);
        heard.status(answer(in));
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(pause));
      }
    }
  }

  /// The status of the answer, its body read and forgotten.
  private static int answer(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    long length = 0;
    for (var field = line(in); !field.isEmpty(); field = line(in)) {
      if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(field.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
