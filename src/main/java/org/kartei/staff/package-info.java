/** The screens for people: staff administration and the own account. The accounts themselves belong to security. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security", "shell", "shell :: *"})
package org.kartei.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
