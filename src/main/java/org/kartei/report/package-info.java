/**
 * What managers and the tax adviser ask for: open items, turnover and credit (issue 4, "Reports"). It only draws; the figures belong to the
 * modules that have the rows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "listing",
            "security",
            "exporting",
            "shell",
            "shell :: *",
            "settings",
            "credit",
            "invoice",
            "accounting"
        })
package org.kartei.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
