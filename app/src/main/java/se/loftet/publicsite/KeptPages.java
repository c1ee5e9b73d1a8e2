package se.loftet.publicsite;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prepared pages on disk, so that a start serves them before it has made them anew.
///
/// One file for each section, named by it, with the state it was made of: only where that is the
/// state of now are its pages used. A file that is damaged, old or cannot be written is as no file.
/// Nothing is here that was not public.
final class KeptPages {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
  private static final long LARGEST = 200L << 20;
  private final Path folder;
  private final String build;
  private final Map<String, String> states = new ConcurrentHashMap<>();

  /// @param build names the program the pages are made by; a blank keeps none
  KeptPages(Path folder, String build) {
    this.folder = folder;
    this.build = build;
  }

  /// The section's pages by address, if they were made of this state.
  Optional<Map<String, PreparedPage>> find(String section, String state) {
    var file = file(section);
    if (build.isEmpty() || !Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      var pages = read(file, state);
      pages.ifPresent(found -> states.put(section, state));
      return pages;
    } catch (IOException | RuntimeException e) {
      LOG.debug("The kept pages of {} cannot be read", section, e);
      return Optional.empty();
    }
  }

  private Optional<Map<String, PreparedPage>> read(Path file, String state) throws IOException {
    var sum = new CRC32();
    try (var in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      if (!in.readUTF().equals(build) || !in.readUTF().equals(state)) {
        return Optional.empty();
      }
      var pages = new HashMap<String, PreparedPage>();
      for (int left = in.readInt(); left > 0; left--) {
        pages.put(in.readUTF(), page(in));
      }
      long read = sum.getValue();
      return in.readLong() == read ? Optional.of(pages) : Optional.empty();
    }
  }

  /// Keeps the section's pages in place of those kept before.
  void keep(String section, String state, Map<String, PreparedPage> pages) {
    if (build.isEmpty() || state.equals(states.get(section)) || size(pages) > LARGEST) {
      return;
    }
    try {
      write(file(section), state, pages);
      states.put(section, state);
    } catch (IOException e) {
      states.remove(section);
      LOG.warn("The public pages could not be kept for the next start: {}", e.toString());
    }
  }

  private void write(Path file, String state, Map<String, PreparedPage> pages) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var fresh = Files.createTempFile(folder, "new", ".tmp");
    try {
      var sum = new CRC32();
      try (var out =
          new DataOutputStream(
              new CheckedOutputStream(
                  new BufferedOutputStream(Files.newOutputStream(fresh)), sum))) {
        out.writeUTF(build);
        out.writeUTF(state);
        out.writeInt(pages.size());
        for (var page : pages.entrySet()) {
          out.writeUTF(page.getKey());
          write(out, page.getValue());
        }
        out.flush();
        out.writeLong(sum.getValue());
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(DataOutputStream out, PreparedPage page) throws IOException {
    out.writeUTF(page.language());
    out.writeBoolean(page.searched());
    write(out, page.plain());
    write(out, page.packed());
  }

  private static void write(DataOutputStream out, PreparedPage.Form form) throws IOException {
    out.writeUTF(form.tag());
    out.writeInt(form.bytes().length);
    out.write(form.bytes());
  }

  private static PreparedPage page(DataInputStream in) throws IOException {
    var language = in.readUTF();
    boolean searched = in.readBoolean();
    return new PreparedPage(form(in), form(in), language, searched);
  }

  private static PreparedPage.Form form(DataInputStream in) throws IOException {
    var tag = in.readUTF();
    return new PreparedPage.Form(in.readNBytes(in.readInt()), tag);
  }

  private static long size(Map<String, PreparedPage> pages) {
    return pages.values().stream()
        .mapToLong(page -> page.plain().bytes().length + page.packed().bytes().length)
        .sum();
  }

  private Path file(String section) {
    return folder.resolve(section.isEmpty() ? "gemensamt" : section);
  }
}
