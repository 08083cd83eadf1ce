package org.kartei.importing.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.job.JobService;
import org.kartei.security.CurrentUser;

/** Takes customers in (LIST-11). */
@Route(ImportView.PATH)
@RolesAllowed("OFFICE")
class ImportView extends ImportPage {

    static final String PATH = "customers/import";

    ImportView(ImportService imports, JobService jobs, CurrentUser currentUser) {
        super(imports, jobs, currentUser, Set.of(ImportKind.CUSTOMERS), "importing.title");
    }
}
