package org.kartei.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start in two lines what is wrong with the properties of the first start. */
class SetupRefusedAnalyzer extends AbstractFailureAnalyzer<SetupRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetupRefused cause) {
        return new FailureAnalysis(
                "The first account cannot be made: " + cause.getMessage(),
                "Mend kartei.setup.email, .password, .name or .demo-customers, and start again.",
                cause);
    }
}
