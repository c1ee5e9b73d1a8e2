/// Reading and writing records: one way for every kind of object.
@NullMarked
package se.loftet.platform.store;

import org.jspecify.annotations.NullMarked;
