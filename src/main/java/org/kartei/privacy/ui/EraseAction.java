package org.kartei.privacy.ui;

import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.privacy.Erasures;
import org.kartei.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Shows what an erasure would do, and does it (FILE-7). */
@Component
class EraseAction implements FileAction {

    private final Erasures erasures;
    private final CurrentUser currentUser;

    EraseAction(Erasures erasures, CurrentUser currentUser) {
        this.erasures = erasures;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String captionKey() {
        return "privacy.action.erase";
    }

    @Override
    public boolean isOffered() {
        return currentUser.isManager();
    }

    @Override
    public void run(OpenFile file) {
        new EraseDialog(erasures, file).open();
    }
}
