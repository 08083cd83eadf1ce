package org.kartei.shell.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** One active filter, with a cross that takes it away (LIST-4). */
final class FilterChip extends Span {

    FilterChip(String caption, String filter, Runnable drop) {
        String text = getTranslation("shell.filter.chip", caption, filter);
        var cross = new Button(new Icon(VaadinIcon.CLOSE_SMALL), click -> drop.run());
        cross.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cross.setAriaLabel(getTranslation("shell.filter.drop", text));
        cross.setTooltipText(getTranslation("shell.filter.drop", text));
        addClassName("filter-chip");
        add(new Span(text), cross);
    }
}
