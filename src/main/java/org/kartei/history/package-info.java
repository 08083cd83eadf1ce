/** What was done, by whom and when, line by line: the page /audit and the History of every customer are read from here (FILE-9). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security", "exporting", "shell", "shell :: *"})
package org.kartei.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
