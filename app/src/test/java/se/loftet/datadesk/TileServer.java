package se.loftet.datadesk;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.imageio.ImageIO;

/// A map server on this machine: a grey picture with a border for every tile, and which were asked
/// for.
record TileServer(HttpServer server, Set<String> asked) implements AutoCloseable {
  private static final int SIDE = 256;

  static TileServer start() {
    try {
      var picture = picture();
      var asked = new ConcurrentSkipListSet<String>();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
          });
      server.start();
      return new TileServer(server, asked);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    brush.setColor(Color.LIGHT_GRAY);
    brush.fillRect(1, 1, SIDE - 2, SIDE - 2);
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  String address() {
    return "http://" + host() + "/{z}/{x}/{y}.png";
  }

  void forget() {
    asked.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
