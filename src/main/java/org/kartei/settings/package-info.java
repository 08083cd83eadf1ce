/** School data and number series that managers set up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "security", "history", "shell :: *", "shell"})
package org.kartei.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
