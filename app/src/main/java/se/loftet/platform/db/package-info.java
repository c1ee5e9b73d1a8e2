/// The database: started, connected to, migrated, and told who is asking.
@NullMarked
package se.loftet.platform.db;

import org.jspecify.annotations.NullMarked;
