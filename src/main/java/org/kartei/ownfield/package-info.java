/**
 * Fields of a customer that managers define themselves: their name, kind, choices and order. The values are kept by the
 * customer module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security", "shell", "shell :: *"})
package org.kartei.ownfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
