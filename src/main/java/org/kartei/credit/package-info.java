/**
 * What customers have with us (CREDIT): one account each, kept like a bank's, with entries that are only ever appended. It knows
 * nothing of invoices or polls; whoever gives or takes says what for.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "exporting",
            "job",
            "shell",
            "shell :: *",
            "settings",
            "history",
            "customer",
            "customer :: file"
        })
package org.kartei.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
