/** Running the application: the embedded database, the first start, health and the check of all invariants. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "job",
            "shell",
            "shell :: *",
            "settings",
            "group",
            "customer",
            "demo"
        })
package org.kartei.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
