package org.kartei.shell.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Something that holds for the list, with a cross to end it. */
final class Chip extends Span {

    /** @param ending what the cross is called */
    Chip(String text, String ending, Runnable end) {
        var cross = new Button(new Icon(VaadinIcon.CLOSE_SMALL), click -> end.run());
        cross.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cross.setAriaLabel(ending);
        cross.setTooltipText(ending);
        addClassName("filter-chip");
        add(new Span(text), cross);
    }
}
