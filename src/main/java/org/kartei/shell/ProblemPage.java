package org.kartei.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that could not be shown: what happened, and where to go from here. */
abstract class ProblemPage extends Div implements HasDynamicTitle {

    private String title = "";

    ProblemPage() {
        addClassName("problem-page");
    }

    void tell(String titleKey, Problem problem) {
        title = getTranslation(titleKey);
        removeAll();
        add(
                new H1(title),
                new Paragraph(getTranslation(problem.messageKey(), problem.args())),
                new Anchor("", getTranslation("shell.error.toStart")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
