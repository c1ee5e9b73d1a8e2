/// Connectors (hämtningar): published sources that are fetched by themselves and taken in as the
/// same files would be by hand. Off until somebody turns them on; a file can always be sent
/// instead.
@ApplicationModule(
    allowedDependencies = {"platform", "access", "municipality", "dataset", "reading"})
@NullMarked
package se.loftet.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
