package se.loftet.platform.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the embedded server runs: every acknowledged write is on the disk, and only this machine
/// reaches it.
final class ServerOptions {
  private static final List<String> OPTIONS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "password_encryption=scram-sha-256",
          "shared_buffers=256MB",
          "work_mem=16MB",
          "maintenance_work_mem=128MB",
          "max_connections=60",
          "max_wal_size=2GB",
          "jit=off",
          "timezone=Europe/Stockholm",
          "log_timezone=Europe/Stockholm",
          "log_checkpoints=off",
          "default_text_search_config=pg_catalog.swedish");

  private ServerOptions() {}

  static List<String> command(Path data, int port) {
    var command =
        new ArrayList<>(List.of("postgres", "-D", data.toString(), "-p", Integer.toString(port)));
    OPTIONS.forEach(option -> command.addAll(List.of("-c", option)));
    return command;
  }

  /// The cluster sorts as Swedish does, counts a checksum over each page and asks for the password.
  static String[] initdb(Path data, Path password) {
    return new String[] {
      "-D",
      data.toString(),
      "-U",
      "postgres",
      "-E",
      "UTF8",
      "--locale-provider=icu",
      "--icu-locale=sv-SE",
      "--locale=C",
      "-A",
      "scram-sha-256",
      "--pwfile=" + password,
      "--data-checksums"
    };
  }
}
