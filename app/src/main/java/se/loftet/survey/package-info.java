/// Safety surveys (trygghetsundersökningar): what is asked, who may answer, and answers that nobody
/// can trace to who gave them.
@ApplicationModule(allowedDependencies = {"platform", "municipality", "evidence", "reading"})
@NullMarked
package se.loftet.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
