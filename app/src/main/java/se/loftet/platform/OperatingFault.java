package se.loftet.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

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
          case NotDirectoryException file ->
              "%s is a file, not a folder: set LOFTET_HOME to a folder.".formatted(file.getFile());
          case FileSystemException system when says(system, "No space left") ->
              "The disk of %s is full: make room and start again.".formatted(place);
          case FileSystemException system when says(system, "Read-only") ->
              "The disk of %s is read-only: set LOFTET_HOME to a folder that can be written."
                  .formatted(place);
          default -> "The files in %s cannot be used: %s".formatted(place, trouble);
        },
        trouble);
  }

  private static boolean says(FileSystemException trouble, String words) {
    return String.valueOf(trouble.getReason()).contains(words);
  }

  /// The fault at the bottom of `thrown`, if there is one.
  public static @Nullable OperatingFault in(@Nullable Throwable thrown) {
    for (var each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OperatingFault fault) {
        return fault;
      }
    }
    return null;
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}
