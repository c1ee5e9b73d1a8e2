/// Who works in Löftet and what they may do: accounts, login, roles, errors and the staff frame.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package se.loftet.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
