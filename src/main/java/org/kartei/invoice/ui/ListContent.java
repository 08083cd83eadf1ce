package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.kartei.customer.file.FileContent;
import org.kartei.shell.list.ListPanel;

/** A customer's documents of a kind in the file, with the button that begins another one. */
final class ListContent implements FileContent {

    private final ListPanel<?> list;
    private final Div content;

    ListContent(ListPanel<?> list, String captionKey, Runnable begin) {
        this.list = list;
        list.show();
        var create = new Button(UI.getCurrent().getTranslation(captionKey), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> begin.run());
        var bar = new Div(create);
        bar.addClassName("tab-bar");
        content = new Div(bar, list);
        content.addClassName("invoices");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void refresh() {
        list.refresh();
    }
}
