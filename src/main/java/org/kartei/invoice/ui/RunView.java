package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.InvoiceRun;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.invoice.RunId;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanels;

/** One run of invoices: how far it has come, and what it has issued. */
@Route(RunsView.PATH + "/:run([0-9]{1,18})")
@RolesAllowed("OFFICE")
class RunView extends RunPage<InvoiceRow> {

    private final transient InvoiceRuns runs;
    private final transient InvoiceDocuments documents;
    private Button goOn = new Button();
    private Button stop = new Button();
    private Component archive = new Div();

    RunView(InvoiceRuns runs, InvoiceDocuments documents, ListPanels lists, JobService jobs) {
        super(lists, jobs, InvoiceRuns.KIND);
        this.runs = runs;
        this.documents = documents;
    }

    static String path(RunId run) {
        return RunsView.PATH + "/" + run.value();
    }

    @Override
    List<Component> buttons(long id) {
        var run = new RunId(id);
        archive = Download.archive("invoices.zip", out -> documents.write(run, out));
        goOn = new Button("", click -> {
            runs.goOn(run);
            draw(id);
        });
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        stop = new Button(getTranslation("invoice.run.stop"), click -> runs.stop(run));
        return List.of(archive, goOn, stop);
    }

    @Override
    ListDefinition<InvoiceRow> made(long id) {
        return new InvoiceList().ofRun(runs.invoices(new RunId(id)));
    }

    @Override
    RouterLink all() {
        return new RouterLink(getTranslation("invoiceRun.list.title"), RunsView.class);
    }

    @Override
    void draw(long id) {
        InvoiceRun found = runs.find(new RunId(id)).orElseThrow(NotFoundException::new);
        Formats formats = Formats.of(getLocale());
        tell(
                found.title(),
                getTranslation(
                        "invoice.run.progress", formats.number(found.issued()), formats.number(found.customers())));
        goOn.setText(getTranslation("invoice.run.goOn", formats.number(found.left())));
        goOn.setVisible(found.left() > 0 && !runs.isGoingOn(found.id()));
        stop.setVisible(runs.canStop(found.id()));
        archive.setVisible(found.issued() > 0);
    }
}
