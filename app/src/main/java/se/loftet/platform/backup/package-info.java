/// Copies of the embedded database that can be trusted, and the way back.
@NullMarked
package se.loftet.platform.backup;

import org.jspecify.annotations.NullMarked;
