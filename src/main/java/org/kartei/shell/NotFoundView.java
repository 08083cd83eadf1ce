package org.kartei.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The address leads nowhere, or no longer. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends ProblemPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        tell("shell.error.notFound.title", Problem.of(parameter.getException()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
