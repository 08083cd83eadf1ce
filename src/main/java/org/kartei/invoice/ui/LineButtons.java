package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Moves a line or takes it away, and shows the rest of it. */
final class LineButtons extends Div {

    private final Component rest;
    private final Button up = icon(VaadinIcon.ARROW_UP);
    private final Button down = icon(VaadinIcon.ARROW_DOWN);
    private final Button remove = icon(VaadinIcon.CLOSE_SMALL);
    private final Button more = icon(VaadinIcon.ELLIPSIS_DOTS_H);

    /** @param rest of the line, which is seldom needed */
    LineButtons(LineForm line, DraftLines lines, Component rest) {
        this.rest = rest;
        addClassName("draft-buttons");
        up.addClickListener(click -> lines.move(line, -1));
        down.addClickListener(click -> lines.move(line, 1));
        remove.addClickListener(click -> lines.remove(line));
        more.addClickListener(click -> showRest(!rest.isVisible()));
        add(more, up, down, remove);
        showRest(false);
    }

    void showRest(boolean isShown) {
        rest.setVisible(isShown);
        more.getElement().setAttribute("aria-expanded", String.valueOf(isShown));
    }

    /** Which line it is, of so many. */
    void number(int place, int all) {
        name(more, "invoice.line.more", place);
        name(up, "invoice.line.up", place);
        name(down, "invoice.line.down", place);
        name(remove, "invoice.line.remove", place);
        up.setEnabled(place > 1);
        down.setEnabled(place < all);
    }

    private static void name(Button button, String key, int place) {
        button.setAriaLabel(button.getTranslation(key, place));
        button.setTooltipText(button.getTranslation(key, place));
    }

    private static Button icon(VaadinIcon icon) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
