package org.kartei.staff.ui;

import org.kartei.security.Role;
import org.kartei.security.StaffAccount;

/** What the form for an account asks; public, because the binder reads it by reflection. */
public record StaffAnswers(String name, String email, Role role, boolean active, String password) {

    static final StaffAnswers NEW = new StaffAnswers("", "", Role.OFFICE, true, "");

    static StaffAnswers of(StaffAccount account) {
        return new StaffAnswers(account.name(), account.email(), account.role(), account.active(), "");
    }

    StaffAccount onTopOf(StaffAccount account) {
        return new StaffAccount(account.id(), account.version(), name, email, role, active);
    }
}
