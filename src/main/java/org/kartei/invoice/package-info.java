/**
 * What customers are charged, and what they pay (INV): drafts, invoices with numbers that have no holes, cancellations and payments.
 * Issuing asks credit and vouchers for what they take off, in one transaction.
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
            "printing",
            "template",
            "history",
            "customer",
            "customer :: file",
            "credit",
            "voucher"
        })
package org.kartei.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
