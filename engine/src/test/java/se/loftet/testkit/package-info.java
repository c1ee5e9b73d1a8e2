/// What tests of both modules share: generated input and reviewed output files.
@NullMarked
package se.loftet.testkit;

import org.jspecify.annotations.NullMarked;
