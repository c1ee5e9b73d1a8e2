/// Frozen editions as something to read: a page, and a tagged PDF for the archive.
@ApplicationModule(
    allowedDependencies = {"platform", "formal", "evidence", "picture", "finding", "analysis"})
@NullMarked
package se.loftet.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
