/** What a list is asked for (filters, sort, page) and how that becomes SQL that stays fast at a million rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.kartei.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
