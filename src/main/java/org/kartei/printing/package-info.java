/** Makes documents as PDF from HTML templates, in which every text stays text. Whoever has something to hand out asks here. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.kartei.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
