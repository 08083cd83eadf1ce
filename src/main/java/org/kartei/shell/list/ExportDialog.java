package org.kartei.shell.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kartei.exporting.ExportFormat;
import org.kartei.listing.ListRequest;

/** Asks what is to be exported and as what, and then streams it to the browser (LIST-9). */
final class ExportDialog<T> extends Dialog {

    private enum Scope {
        SELECTED,
        SHOWN,
        EVERYTHING
    }

    private final transient ListExport<T> shown;
    private final transient ListExport<T> selection;
    private final transient ListExport<T> everything;
    private final transient String fileName;
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>(getTranslation("shell.export.scope"));
    private final RadioButtonGroup<ExportFormat> format = new RadioButtonGroup<>(getTranslation("shell.export.format"));

    ExportDialog(ListDefinition<T> definition, ListPanel<T> panel) {
        List<Long> selected =
                panel.selectedRows().stream().map(definition.rowId()).toList();
        ListRequest asked = panel.request();
        this.shown = ListExport.shown(definition, panel);
        this.selection = shown.rows(() -> definition.source().rows(selected, asked));
        this.everything = ListExport.everything(definition, panel);
        this.fileName = getTranslation(definition.text("title")).toLowerCase(Locale.ROOT);
        setHeaderTitle(getTranslation("shell.list.export"));
        scope.setItems(selected.isEmpty() ? List.of(Scope.SHOWN, Scope.EVERYTHING) : List.of(Scope.values()));
        scope.setItemLabelGenerator(each -> getTranslation(
                switch (each) {
                    case SELECTED -> "shell.export.selected";
                    case SHOWN -> "shell.export.shown";
                    case EVERYTHING -> "shell.export.everything";
                }));
        scope.setValue(selected.isEmpty() ? Scope.SHOWN : Scope.SELECTED);
        format.setItems(ExportFormat.values());
        format.setItemLabelGenerator(ExportFormat::name);
        format.setValue(ExportFormat.CSV);
        var choices = new Div(scope, format);
        choices.addClassName("export-choices");
        add(choices);
        var download = new Anchor(this::write, AttachmentType.DOWNLOAD, getTranslation("shell.export.download"));
        download.addClassName("button-link");
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), download);
    }

    /** Closes only now that the browser has asked for it: the address of the download goes with the dialog. */
    private void write(DownloadEvent event) throws IOException {
        event.getUI().access(this::close);
        ExportFormat chosen = format.getValue();
        event.setFileName(chosen.fileName(fileName));
        event.setContentType(chosen.contentType());
        ListExport<T> rows = switch (scope.getValue()) {
            case SELECTED -> selection;
            case SHOWN -> shown;
            case EVERYTHING -> everything;
        };
        rows.write(chosen, event.getUI(), event.getOutputStream());
    }
}
