package se.loftet.platform.db;

import java.io.IOException;
import java.nio.file.Path;

/// Keeps a home's database open in a process of its own until its input ends or it is killed.
final class HomeKeeper {
  private HomeKeeper() {}

  public static void main(String[] args) throws IOException {
    try (var server = EmbeddedPostgres.start(Path.of(args[0]))) {
      System.out.println("ready " + server.port());
      System.in.read();
    }
    System.out.println("closed");
  }
}
