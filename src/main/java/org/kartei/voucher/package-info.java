/**
 * Vouchers (CREDIT-6): codes that are worth an amount or a percentage, redeemed and given back by movements that are only ever
 * appended. It knows nothing of invoices or polls; whoever redeems or issues says what for.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "exporting",
            "printing",
            "template",
            "job",
            "shell",
            "shell :: *",
            "settings",
            "history",
            "customer",
            "customer :: file"
        })
package org.kartei.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
