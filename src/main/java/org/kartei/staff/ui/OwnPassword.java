package org.kartei.staff.ui;

import org.kartei.security.StaffService;
import org.kartei.shell.AccountAction;
import org.springframework.stereotype.Component;

/** Hangs the own password into the user's menu. */
@Component
class OwnPassword implements AccountAction {

    private final StaffService staff;

    OwnPassword(StaffService staff) {
        this.staff = staff;
    }

    @Override
    public String captionKey() {
        return "staff.own.password";
    }

    @Override
    public void open() {
        new OwnPasswordDialog(staff).open();
    }
}
