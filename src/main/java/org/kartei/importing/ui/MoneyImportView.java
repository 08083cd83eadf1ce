package org.kartei.importing.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.job.JobService;
import org.kartei.security.CurrentUser;

/** Takes in what customers were charged, paid and had with us in another program (INV-5, CREDIT-8). */
@Route(MoneyImportView.PATH)
@RolesAllowed("OFFICE")
class MoneyImportView extends ImportPage {

    static final String PATH = "invoices/import";

    MoneyImportView(ImportService imports, JobService jobs, CurrentUser currentUser) {
        super(
                imports,
                jobs,
                currentUser,
                EnumSet.of(ImportKind.INVOICES, ImportKind.OPENING_CREDIT),
                "importing.title.money");
    }
}
