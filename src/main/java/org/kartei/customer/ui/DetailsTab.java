package org.kartei.customer.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.group.GroupService;
import org.kartei.security.CurrentUser;
import org.springframework.stereotype.Component;

/** The master data (FILE-3). */
@Component
class DetailsTab implements FileTab {

    static final String PATH = "details";

    private final CustomerService customers;
    private final GroupService groups;
    private final CurrentUser currentUser;
    private final Clock clock;

    DetailsTab(CustomerService customers, GroupService groups, CurrentUser currentUser, Clock clock) {
        this.clock = clock;
        this.customers = customers;
        this.groups = groups;
        this.currentUser = currentUser;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public FileContent content(OpenFile file) {
        return new DetailsContent(customers, groups, currentUser, file, LocalDate.now(clock));
    }
}
