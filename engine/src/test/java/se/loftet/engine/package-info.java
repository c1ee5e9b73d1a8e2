/// Tests of what the whole engine shares, and the reader of the reference cases.
@NullMarked
package se.loftet.engine;

import org.jspecify.annotations.NullMarked;
