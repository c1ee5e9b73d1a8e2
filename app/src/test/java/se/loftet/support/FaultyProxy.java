package se.loftet.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A bad line between a phone and the server: some of what passes is lost, late or cut in two.
public final class FaultyProxy implements AutoCloseable {
  /// What can happen to a call.
  public enum Fault {
    /// The server is not reached; 500.
    REFUSED,
    /// Nothing comes back, after a while.
    SILENT,
    /// The server has it, but the answer is lost.
    ANSWER_LOST,
    /// Half of the answer comes.
    HALF_AN_ANSWER,
    /// What arrives at the server is not what was sent.
    GARBLED
  }

  private static final long SILENCE_NANOS = 1_500_000_000L;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String behind;
  private final SplittableRandom random;
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private volatile int percent;

  /// A line to the server whose faults follow from the seed.
  ///
  /// @param behind origin of the server, `http://127.0.0.1:1234`
  public FaultyProxy(String behind, long seed) {
    this.behind = behind;
    random = new SplittableRandom(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on so many of a hundred calls to the field endpoints go wrong.
  public void faults(int percent) {
    this.percent = percent;
  }

  /// How often each fault has happened.
  public synchronized Map<Fault, Integer> happened() {
    return new EnumMap<>(happened);
  }

  private synchronized @Nullable Fault draw(HttpExchange call) {
    var path = call.getRequestURI().getPath();
    if (!path.startsWith("/arbete/") || !path.contains("/falt") || random.nextInt(100) >= percent) {
      return null;
    }
    var fault = Fault.values()[random.nextInt(Fault.values().length)];
    happened.merge(fault, 1, Integer::sum);
    return fault;
  }

  private void pass(HttpExchange call) throws IOException {
    try (call) {
      var fault = draw(call);
      var body = call.getRequestBody().readAllBytes();
      if (fault == Fault.REFUSED) {
        call.sendResponseHeaders(500, -1);
        return;
      }
      if (fault == Fault.SILENT) {
        LockSupport.parkNanos(SILENCE_NANOS);
        return;
      }
      if (fault == Fault.GARBLED && body.length > 0) {
        body[body.length / 2] ^= 1;
      }
      answer(call, forward(call, body), fault);
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange call, byte[] body) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(behind + call.getRequestURI()));
    call.getRequestHeaders()
        .forEach((name, values) -> {
          if (!name.matches("(?i)host|connection|content-length|upgrade|expect|accept-encoding")) {
            values.forEach(value -> request.header(name, value));
          }
        });
    request.method(call.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void answer(HttpExchange call, HttpResponse<byte[]> answer, @Nullable Fault fault)
      throws IOException {
    if (fault == Fault.ANSWER_LOST) {
      return;
    }
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!name.matches("(?i)connection|content-length|transfer-encoding|:status|date")) {
            values.forEach(
                value -> call.getResponseHeaders().add(name, value.replace(behind, origin())));
          }
        });
    var body = answer.body();
    boolean none = answer.statusCode() == 304 || body.length == 0;
    call.sendResponseHeaders(answer.statusCode(), none ? -1 : body.length);
    if (!none) {
      int sent = fault == Fault.HALF_AN_ANSWER ? body.length / 2 : body.length;
      call.getResponseBody().write(body, 0, sent);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
