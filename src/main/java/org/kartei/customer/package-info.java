/** The customer: the overview, the file, and the extension points on which later modules hang themselves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "job",
            "exporting",
            "shell",
            "shell :: *",
            "settings",
            "group",
            "ownfield",
            "history"
        })
package org.kartei.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
