/// The words every object of the thread is described with.
@NullMarked
package se.loftet.platform.model;

import org.jspecify.annotations.NullMarked;
