package org.kartei.shell.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints what the list shows, all of it: as a page of its own that the browser prints (LIST-9). */
final class PrintButton<T> extends Composite<Div> {

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private transient @Nullable ListExport<T> asked;

    PrintButton(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
        Button button = ListBar.labelled(VaadinIcon.PRINT, "shell.list.print");
        var page = new Anchor(this::write, AttachmentType.INLINE, "");
        page.getElement().setAttribute("hidden", true);
        button.addClickListener(click -> {
            asked = ListExport.shown(definition, panel); // while the screen is at hand, which tells its language
            page.getElement()
                    .executeJs("const page = window.open(this.href, '_blank');"
                            + " if (page) page.addEventListener('load', () => page.print());");
        });
        getContent().add(button, page);
    }

    private void write(DownloadEvent event) throws IOException {
        event.setContentType("text/html;charset=utf-8");
        PrintPage.write(Objects.requireNonNull(asked), event.getWriter());
    }
}
