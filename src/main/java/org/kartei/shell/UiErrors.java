package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.springframework.stereotype.Component;

/** The one error handler of the UI: whatever a click or a push lets escape is told to the user in their language. */
@Component
class UiErrors implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        if (Problem.isGone(event.getThrowable())) {
            return; // whoever closed the window or broke off a download has nothing to be told, nor has the log
        }
        Problem problem = Problem.of(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.problem(problem.messageKey(), problem.args());
        }
    }
}
