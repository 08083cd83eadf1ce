package org.kartei.shell.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kartei.exporting.ExportColumn;
import org.kartei.exporting.ExportFormat;
import org.kartei.exporting.TableWriter;
import org.kartei.listing.ListRequest;

/**
 * A list on its way out of the program: what is shown, or everything (LIST-9). Made while the screen is at hand, so that
 * it can be written without it.
 *
 * @param cutMark what a workbook says at the end of a text that is too long for its cell
 * @param <T> one row
 */
record ListExport<T>(
        String title, String cutMark, List<ExportColumn<T>> columns, Consumer<Consumer<T>> rows, Locale locale) {

    /** The shown columns in their order, filtered and sorted as on the screen. */
    static <T> ListExport<T> shown(ListDefinition<T> definition, ListPanel<T> panel) {
        return of(
                definition,
                panel,
                panel.layout().columns().stream()
                        .flatMap(shown -> definition.column(shown.key()).stream())
                        .toList(),
                definition.source().ordered(panel.request()));
    }

    /** All rows with all columns, in the order in which they came to be. */
    static <T> ListExport<T> everything(ListDefinition<T> definition, ListPanel<T> panel) {
        return of(definition, panel, definition.columns(), ListRequest.ALL);
    }

    /** The same with these rows instead, as they are when it is written. */
    ListExport<T> rows(Supplier<List<T>> rows) {
        return new ListExport<>(title, cutMark, columns, each -> rows.get().forEach(each), locale);
    }

    private static <T> ListExport<T> of(
            ListDefinition<T> definition, ListPanel<T> panel, List<ListColumn<T>> columns, ListRequest request) {
        return new ListExport<>(
                panel.text(definition.text("title")),
                panel.text("shell.export.cut"),
                columns.stream()
                        .map(column -> new ExportColumn<>(definition.caption(column.key()), column.value()))
                        .toList(),
                rows -> definition.source().forEach(request, rows),
                panel.locale());
    }

    /** @param screen of whoever asked: some values are words, and ask it for its language */
    void write(ExportFormat format, UI screen, OutputStream out) throws IOException {
        at(screen, () -> TableWriter.write(format, out, title, cutMark, columns, rows, locale));
    }

    /** The same as a page for paper. */
    void print(UI screen, PrintWriter out) throws IOException {
        at(screen, () -> PrintPage.write(this, out));
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Nothing is done to the screen, so nobody who works with it has to wait. */
    private static void at(UI screen, Writing writing) throws IOException {
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(screen);
        try {
            writing.run();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
