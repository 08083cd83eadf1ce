/**
 * The bookings of a month for the tax adviser (issue 4, "Reports"; decision 25): invoices, payments, credit and vouchers with the accounts
 * that managers have set, as DATEV booking batch and as a plain table. Figures belong to the modules that have the rows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "exporting",
            "shell",
            "shell :: *",
            "settings",
            "credit",
            "voucher",
            "invoice"
        })
package org.kartei.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
