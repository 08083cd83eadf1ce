/** Customer groups, made by managers; who belongs to one is kept by the customer module. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security", "shell", "shell :: *"})
package org.kartei.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
