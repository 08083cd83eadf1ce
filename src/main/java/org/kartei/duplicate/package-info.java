/** Finds customers who are there twice, in the background over all of them, and keeps what was found for the office to decide (LIST-12). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "listing", "security", "job", "exporting", "shell", "shell :: *", "customer"})
package org.kartei.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
