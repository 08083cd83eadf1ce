/** Long work that shows a bar: started by somebody, counted, stoppable, and remembered across a crash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security"})
package org.kartei.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
