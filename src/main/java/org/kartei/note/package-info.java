/** Notes in a customer's file, and the follow-ups that remind staff of them (NOTE). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "exporting",
            "shell",
            "shell :: *",
            "history",
            "customer",
            "customer :: file"
        })
package org.kartei.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
