package se.loftet.cli;

import picocli.CommandLine.Command;

/// Thread files in and out.
@Command(
    name = "thread",
    mixinStandardHelpOptions = true,
    description = "Takes a municipality's whole thread in or out as a file.",
    subcommands = {ImportCommand.class, ExportCommand.class})
final class ThreadCommand extends CommandGroup {}
