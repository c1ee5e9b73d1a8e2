/// What every module stands on: the store, the transaction's tenant, texts, pages and errors.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package se.loftet.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
