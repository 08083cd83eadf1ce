/**
 * SEPA direct debit (INV-3): what customers have signed, and what is collected by it, as a file for the bank. It asks invoices what is
 * open and records there what came in; invoices know nothing of it.
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
            "printing",
            "history",
            "customer",
            "customer :: file",
            "invoice"
        })
package org.kartei.directdebit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
