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
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;

/** Prints what the list shows, all of it: as a page of its own that the browser prints (LIST-9). */
final class PrintButton<T> extends Composite<Div> {

    /** More would be a parcel of paper, and a page that no browser can lay out. */
    private static final int ROWS = 10_000;

    private final transient ListDefinition<T> definition;
    private final ListPanel<T> panel;
    private transient @Nullable ListExport<T> asked;

    PrintButton(ListDefinition<T> definition, ListPanel<T> panel) {
        this.definition = definition;
        this.panel = panel;
        Button button = ListBar.labelled(VaadinIcon.PRINT, "shell.list.print");
        var page = new Anchor(this::write, AttachmentType.INLINE, "");
        page.getElement().setAttribute("hidden", true);
        button.addClickListener(click -> print(page));
        getContent().add(button, page);
    }

    private void print(Anchor page) {
        if (!definition.source().page(panel.request(), ROWS, 1).isEmpty()) {
            Notices.problem("shell.print.tooMany", Formats.of(panel.locale()).number(ROWS));
            return;
        }
        asked = ListExport.shown(definition, panel); // while the screen is at hand, which tells its language
        page.getElement()
                .executeJs("const page = window.open(this.href, '_blank');"
                        + " page?.addEventListener('load', () => page.print()); return !!page;")
                .then(Boolean.class, opened -> {
                    if (!opened) {
                        Notices.problem("shell.print.blocked");
                    }
                });
    }

    private void write(DownloadEvent event) throws IOException {
        event.setContentType("text/html;charset=utf-8");
        Objects.requireNonNull(asked).print(event.getUI(), event.getWriter());
    }
}
