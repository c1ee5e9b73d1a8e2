package se.loftet.publicsite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Answers plain requests for prepared pages where they are heard, on the thread that waits for all
/// connections. Any other request is left untouched in the connection's buffer for Tomcat.
///
/// That thread never waits: what a slow reader does not take at once is sent by another.
final class PreparedEndpoint extends NioEndpoint {
  private volatile @Nullable PreparedAnswers answers;

  void serve(PreparedAnswers prepared) {
    answers = prepared;
  }

  @Override
  public boolean processSocket(
      SocketWrapperBase<NioChannel> connection, SocketEvent event, boolean dispatch) {
    return answered(connection, event) || super.processSocket(connection, event, dispatch);
  }

  private boolean answered(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
    var prepared = answers;
    if (prepared == null
        || event != SocketEvent.OPEN_READ
        || isPaused()
        || isSSLEnabled()
        || connection.getCurrentProcessor() != null) {
      return false;
    }
    try {
      return connection.isReadyForRead() && answered(connection, prepared);
    } catch (IOException gone) {
      getLog().debug("The reader has gone", gone);
      return false;
    }
  }

  /// Whether all that has come in is answered.
  private boolean answered(SocketWrapperBase<NioChannel> connection, PreparedAnswers prepared)
      throws IOException {
    var buffers = connection.getSocketBufferHandler();
    buffers.configureReadBufferForRead();
    var received = buffers.getReadBuffer();
    while (received.hasRemaining()) {
      var request = PlainRequest.read(text(received));
      var answer = request == null ? null : prepared.to(request);
      if (request == null || answer == null) {
        return false;
      }
      received.position(received.position() + request.length());
      connection.getSocket().write(answer);
      if (answer[answer.length - 1].hasRemaining()) {
        Thread.startVirtualThread(() -> sendRest(connection, answer));
        return true;
      }
    }
    ((NioSocketWrapper) connection).updateLastRead();
    connection.registerReadInterest();
    return true;
  }

  private static String text(ByteBuffer received) {
    var bytes = new byte[received.remaining()];
    received.get(received.position(), bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void sendRest(SocketWrapperBase<NioChannel> connection, ByteBuffer[] answer) {
    try {
      for (var part : answer) {
        connection.write(true, part);
      }
      connection.flush(true);
      ((NioSocketWrapper) connection).updateLastRead();
      boolean more = !connection.getSocketBufferHandler().isReadBufferEmpty();
      if (more) {
        processSocket(connection, SocketEvent.OPEN_READ, false);
      } else {
        connection.registerReadInterest();
      }
    } catch (IOException | RuntimeException gone) {
      getLog().debug("The reader has gone: " + Arrays.toString(answer), gone);
      connection.close();
    }
  }
}
