package se.loftet.reliability;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import se.loftet.platform.db.Database;
import se.loftet.support.Writer;

/// Writes as fast as it can on three threads until it is killed, and says each acknowledged write.
final class CrashWriter {
  private CrashWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    var home = Path.of(arguments[0]);
    var round = arguments[1];
    var database = Database.open(Database.Settings.embedded(home));
    var writer = new Writer(database).prepared();
    System.out.println("open");
    for (int thread = 0; thread < 3; thread++) {
      var name = "r" + round + "t" + thread;
      Thread.ofPlatform().start(() -> write(writer, name));
    }
    TimeUnit.MINUTES.sleep(10);
  }

  private static void write(Writer writer, String name) {
    for (int n = 0; ; n++) {
      var ref = name + "n" + n;
      try {
        writer.write(ref);
        System.out.println("ack " + ref);
      } catch (RuntimeException databaseAway) {
        System.out.println("away");
      }
    }
  }
}
