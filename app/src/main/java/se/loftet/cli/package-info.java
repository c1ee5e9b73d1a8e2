/// The command line: one class per command, each starting only what it needs.
///
/// It lies at the top: it may use every module and no module uses it.
@ApplicationModule(displayName = "Command line")
@NullMarked
package se.loftet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
