package se.loftet.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// A public server that gives the answers it was told to, one for each call, and remembers what it
/// was asked.
final class Replay implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Reply> replies = new ArrayDeque<>();
  final List<String> asked = new ArrayList<>();
  final List<Map<String, List<String>>> headers = new ArrayList<>();

  /// @param promised the length it says the body has; the whole of it unless it is cut off
  @SuppressWarnings("ArrayRecordComponent")
  record Reply(int status, byte[] body, long promised, Map<String, String> headers) {
    Reply with(String name, String value) {
      return new Reply(status, body, promised, Map.of(name, value));
    }
  }

  Replay() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::reply);
    server.start();
  }

  static Reply ok(String body) {
    return ok(body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply ok(byte[] body) {
    return new Reply(200, body, body.length, Map.of());
  }

  static Reply status(int status) {
    return new Reply(status, new byte[] {'x'}, 1, Map.of());
  }

  static Reply cutOff(byte[] body) {
    return new Reply(200, java.util.Arrays.copyOf(body, body.length / 2), body.length, Map.of());
  }

  static byte[] snapshot(String time) {
    var name = "/connector/events_2025-03-10T%s.json.gz".formatted(time);
    try (var in = new GZIPInputStream(Replay.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Replay says(Reply... next) {
    replies.addAll(List.of(next));
    return this;
  }

  private synchronized void reply(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        call.getRequestMethod() + " " + call.getRequestURI() + (body.isEmpty() ? "" : " " + body));
    headers.add(Map.copyOf(call.getRequestHeaders()));
    var reply = replies.isEmpty() ? status(599) : replies.removeFirst();
    reply.headers().forEach(call.getResponseHeaders()::set);
    try (call) {
      if (reply.status() == 304) {
        call.sendResponseHeaders(304, -1);
        return;
      }
      call.sendResponseHeaders(reply.status(), reply.promised() == 0 ? -1 : reply.promised());
      call.getResponseBody().write(reply.body());
    } catch (IOException cut) {
      // It promised more than it sent; that is what the test is about.
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
