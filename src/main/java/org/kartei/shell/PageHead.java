package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The headline of a page, with what can be done there at its end. */
public final class PageHead extends Div {

    public PageHead(String title, Component... actions) {
        add(new H1(title));
        add(actions);
        addClassName("page-head");
    }
}
