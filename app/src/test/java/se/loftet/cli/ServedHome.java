package se.loftet.cli;

import java.io.IOException;

/// Serves a home in a process of its own, as `bin/loftet serve` does, until its input ends.
final class ServedHome {
  private ServedHome() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("loftet.home", arguments[0]);
    try (var served = ServeCommand.start(0)) {
      System.out.println("address " + ServeCommand.address(served));
      System.in.read();
    }
  }
}
