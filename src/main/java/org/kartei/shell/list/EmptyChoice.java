package org.kartei.shell.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Filter;

/** The little menu in a text filter: only rows with nothing in the column, or with something. */
final class EmptyChoice extends Button {

    EmptyChoice(String label, Consumer<@Nullable Filter> chosen) {
        super(new Icon(VaadinIcon.CHEVRON_DOWN_SMALL));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("filter-more");
        setAriaLabel(getTranslation("shell.filter.more", label));
        var menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("shell.filter.empty"), click -> chosen.accept(new Filter.Empty()));
        menu.addItem(getTranslation("shell.filter.present"), click -> chosen.accept(new Filter.Present()));
        menu.addItem(getTranslation("shell.filter.none"), click -> chosen.accept(null));
    }
}
