package org.kartei.operations;

import java.io.Serial;

/** The application cannot start, and what the person at the machine can do about it. */
class DatabaseUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String action;

    DatabaseUnavailable(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
