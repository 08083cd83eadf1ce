package org.kartei.operations;

/** The properties of the first start say something that is not possible. */
class SetupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason for whoever reads the console */
    SetupRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
