/// A file as it came, read as rows: its format, encoding, delimiter, header and coordinate system
/// are found from the content. No database, nothing is held in memory but one row.
@ApplicationModule(allowedDependencies = {"platform", "geography"})
@NullMarked
package se.loftet.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
