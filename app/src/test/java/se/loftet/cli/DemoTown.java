package se.loftet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import se.loftet.dataset.Imports;
import se.loftet.support.RunningApplication;
import se.loftet.threadfile.ThreadFiles;

/// The demo's Strängnäs in a program that runs: its thread and its data sets, nobody asked yet.
public final class DemoTown {
  private DemoTown() {}

  public static void load(RunningApplication application) {
    var progress = new PrintWriter(new StringWriter());
    try {
      DemoCommand.load(application.bean(ThreadFiles.class), progress);
      DemoData.load(application.bean(Imports.class), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
