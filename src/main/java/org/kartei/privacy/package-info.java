/** Everybody's rights to their data (FILE-7): the copy of all that is kept about a customer, the erasure with its plan, and the retention clock. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "job",
            "printing",
            "shell",
            "shell :: *",
            "settings",
            "history",
            "customer",
            "customer :: file"
        })
package org.kartei.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
