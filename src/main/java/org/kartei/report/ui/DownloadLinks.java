package org.kartei.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.exporting.ExportColumn;
import org.kartei.exporting.ExportFormat;
import org.kartei.exporting.TableWriter;

/**
 * A short table as a file, for the tax adviser; long ones are lists, which have an export of their own.
 *
 * @param <T> one row
 */
final class DownloadLinks<T> extends Div {

    private final String title;
    private final transient List<ExportColumn<T>> columns = new ArrayList<>();
    private transient List<T> rows = List.of();

    /** @param title names the file and the sheet of a workbook */
    DownloadLinks(String title) {
        this.title = title;
        addClassNames("report-downloads", "no-print");
        for (ExportFormat format : ExportFormat.values()) {
            var link = new Anchor(
                    event -> write(format, event),
                    AttachmentType.DOWNLOAD,
                    getTranslation("report.download", format.name()));
            link.addClassNames("button-link", "is-quiet");
            add(link);
        }
    }

    DownloadLinks<T> column(String caption, Function<T, @Nullable Object> value) {
        columns.add(new ExportColumn<>(caption, value));
        return this;
    }

    void show(List<T> shown) {
        rows = shown;
    }

    private void write(ExportFormat format, DownloadEvent event) throws IOException {
        event.setFileName(format.fileName(title.toLowerCase(Locale.ROOT)));
        event.setContentType(format.contentType());
        TableWriter.write(
                format,
                event.getOutputStream(),
                title,
                getTranslation("shell.export.cut"),
                columns,
                each -> rows.forEach(each),
                getLocale());
    }
}
