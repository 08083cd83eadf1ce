/** What every module may use and what uses none of them: rule violations, folded text, languages. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kartei.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
