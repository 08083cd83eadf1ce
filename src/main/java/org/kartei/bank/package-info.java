/**
 * What the bank says came in (INV-2): statements are read, each entry is kept once, proposed for the invoices it may be meant for, and
 * recorded as a payment when somebody in the office confirms it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "shell",
            "shell :: *",
            "settings",
            "history",
            "customer",
            "invoice"
        })
package org.kartei.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
