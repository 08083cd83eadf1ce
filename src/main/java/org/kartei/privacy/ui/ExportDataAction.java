package org.kartei.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Locale;
import org.kartei.customer.CustomerId;
import org.kartei.customer.file.FileAction;
import org.kartei.customer.file.OpenFile;
import org.kartei.privacy.DataCopies;
import org.kartei.privacy.DataCopy;
import org.kartei.shell.Notices;
import org.springframework.stereotype.Component;

/** Downloads everything that is kept about the customer (FILE-7). */
@Component
class ExportDataAction implements FileAction {

    private final DataCopies copies;

    ExportDataAction(DataCopies copies) {
        this.copies = copies;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String captionKey() {
        return "privacy.action.export";
    }

    /** A browser only saves what it asks for itself: a link is clicked that nobody sees, and goes when it has served. */
    @Override
    public void run(OpenFile file) {
        UI ui = UI.getCurrent();
        Locale fallback = ui.getLocale();
        CustomerId id = file.id();
        String name = file.customer().displayName();
        var link = new Anchor();
        link.setHref(
                event -> {
                    try {
                        write(event, copies.collect(id, fallback));
                        ui.accessLater(() -> Notices.success("privacy.notice.exported", name), () -> {})
                                .run();
                    } finally {
                        ui.accessLater(link::removeFromParent, () -> {}).run();
                    }
                },
                AttachmentType.DOWNLOAD);
        link.getElement().setAttribute("hidden", true);
        ui.add(link);
        link.getElement().executeJs("this.click()");
    }

    private void write(DownloadEvent event, DataCopy copy) throws IOException {
        event.setFileName(copy.fileName());
        event.setContentType("application/zip");
        copies.write(copy, event.getOutputStream());
    }
}
