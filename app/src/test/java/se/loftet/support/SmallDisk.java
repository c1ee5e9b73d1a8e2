package se.loftet.support;

import static se.loftet.support.Homes.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A small file system in memory, to be filled. Only root may make one.
public final class SmallDisk implements AutoCloseable {
  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  public static boolean possible() {
    try {
      of(1).close();
      return true;
    } catch (IllegalStateException | IOException denied) {
      return false;
    }
  }

  public static SmallDisk of(int megabytes) throws IOException {
    var path = Files.createTempDirectory("small-disk-");
    run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", path.toString());
    return new SmallDisk(path);
  }

  public Path path() {
    return path;
  }

  public void grow(int megabytes) {
    run("mount", "-o", "remount,size=" + megabytes + "m", path.toString());
  }

  public void writeProtect() {
    run("mount", "-o", "remount,ro", path.toString());
  }

  /// Takes all room that is left.
  public void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(path.resolve("ballast"))) {
      for (int size = 1 << 20; size > 0; size /= 2) {
        writeUntilFull(out, new byte[size]);
      }
    }
  }

  private static void writeUntilFull(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return;
    }
  }

  /// Gives back this much of what `fill` took.
  public void leave(int megabytes) throws IOException {
    try (var ballast = FileChannel.open(path.resolve("ballast"), StandardOpenOption.WRITE)) {
      ballast.truncate(Math.max(0, ballast.size() - ((long) megabytes << 20)));
    }
  }

  /// Gives back what `fill` took.
  public void empty() throws IOException {
    Files.deleteIfExists(path.resolve("ballast"));
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", path.toString());
    Files.deleteIfExists(path);
  }
}
