package se.loftet.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.transaction.TransactionSystemException;

/// Something around the program stands in its way: the disk, a right, a database out of reach.
///
/// The message is one sentence for the person who runs it, who needs no stack trace.
public final class OperatingFault extends RuntimeException implements ExitCodeGenerator {
  public OperatingFault(String sentence) {
    super(sentence);
  }

  public OperatingFault(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// What `trouble` with files below `place` means in plain words.
  public static OperatingFault files(Path place, IOException trouble) {
    return new OperatingFault(
        switch (trouble) {
          case AccessDeniedException denied ->
              "Löftet may not write in %s: give its user the right or set LOFTET_HOME to another folder."
                  .formatted(denied.getFile());
          case FileAlreadyExistsException file -> noFolder(String.valueOf(file.getFile()));
          case IOException e when says(e, "Not a directory") -> noFolder(place.toString());
          case IOException e when says(e, "No space left") ->
              "The disk of %s is full: make room and try again.".formatted(place);
          case IOException e when says(e, "Read-only") ->
              "The disk of %s is read-only: set LOFTET_HOME to a folder that can be written."
                  .formatted(place);
          default -> "The files in %s cannot be used: %s".formatted(place, oneLine(trouble));
        },
        trouble);
  }

  private static String noFolder(String file) {
    return "%s is a file or lies in one: set LOFTET_HOME to a folder.".formatted(file);
  }

  private static boolean says(IOException trouble, String words) {
    return String.valueOf(trouble.getMessage()).contains(words);
  }

  private static String oneLine(IOException trouble) {
    return String.valueOf(trouble.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  /// The fault at the bottom of `thrown`, if there is one.
  public static @Nullable OperatingFault in(@Nullable Throwable thrown) {
    for (var each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OperatingFault fault) {
        return fault;
      }
      if (each instanceof TransactionSystemException both) {
        var first = in(both.getApplicationException());
        if (first != null) {
          return first;
        }
      }
      if (each instanceof PortInUseException taken) {
        return new OperatingFault(
            "Another program listens on port %d already: end it, or choose another port with --port or LOFTET_PORT."
                .formatted(taken.getPort()),
            thrown);
      }
      if (each instanceof SQLException refused) {
        var fault = database(refused);
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  /// What the database's refusal means when it is not about the data.
  private static @Nullable OperatingFault database(SQLException refused) {
    var state = String.valueOf(refused.getSQLState());
    if (state.equals("53100")) {
      return new OperatingFault(
          "The disk of the database is full: nothing of this was saved; make room and try again.",
          refused);
    }
    boolean away =
        state.startsWith("08")
            || state.startsWith("57P")
            || String.valueOf(refused.getMessage()).contains("onnection is closed");
    return away
        ? new OperatingFault(
            "The database went away in the middle: nothing of this was saved; try again, and see that its disk is not full.",
            refused)
        : null;
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}
