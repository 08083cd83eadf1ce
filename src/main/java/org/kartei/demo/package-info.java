/** A believable school on request, of any size, the same for the same seed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "job",
            "shell",
            "shell :: *",
            "settings",
            "group",
            "credit",
            "customer",
            "invoice",
            "note",
            "ownfield",
            "voucher"
        })
package org.kartei.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
