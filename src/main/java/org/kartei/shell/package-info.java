/** The frame around every screen: layout, navigation, the one list component, dialogs, error handling and translations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "listing", "security", "job", "exporting"})
package org.kartei.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
