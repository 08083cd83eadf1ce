/**
 * Takes customers, invoices and credit in from CSV and XLSX files: guesses, previews, reports row by row, and undoes a whole import of
 * customers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "job",
            "history",
            "exporting",
            "shell",
            "shell :: *",
            "group",
            "ownfield",
            "settings",
            "customer",
            "credit",
            "invoice"
        })
package org.kartei.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
