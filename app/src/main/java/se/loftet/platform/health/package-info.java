/// Whether the installation lives and is ready to serve.
@NullMarked
package se.loftet.platform.health;

import org.jspecify.annotations.NullMarked;
