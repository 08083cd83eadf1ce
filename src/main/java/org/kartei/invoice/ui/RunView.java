package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.InvoiceRun;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.invoice.RunId;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** One run of invoices: how far it has come, and what it has issued. */
@Route(RunsView.PATH + "/:run([0-9]{1,18})")
@RolesAllowed("OFFICE")
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InvoiceRuns runs;
    private final transient InvoiceDocuments documents;
    private final transient ListPanels lists;
    private final H1 title = new H1();
    private final Paragraph progress = new Paragraph();
    private final Button goOn = new Button();
    private final Button stop = new Button(getTranslation("invoice.run.stop"));
    private final Div buttons = new Div();
    private transient @Nullable InvoiceRun run;
    private transient @Nullable ListPanel<InvoiceRow> list;
    private @Nullable Download archive;

    RunView(InvoiceRuns runs, InvoiceDocuments documents, ListPanels lists, JobService jobs) {
        this.runs = runs;
        this.documents = documents;
        this.lists = lists;
        addClassNames("page", "run");
        buttons.addClassName("invoice-actions");
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClickListener(click -> goOn());
        stop.addClickListener(click -> runs.stop(Objects.requireNonNull(run).id()));
        News.<Job>follow(this, heard -> jobs.follow(InvoiceRuns.KIND, heard), this::changed);
        addAttachListener(attach -> again()); // it may have ended between the first look and the first listening
    }

    static String path(RunId run) {
        return RunsView.PATH + "/" + run.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunId id = event.getRouteParameters().getLong("run").map(RunId::new).orElseThrow(NotFoundException::new);
        var links = Download.archive("invoices.zip", out -> documents.write(id, out));
        archive = links;
        buttons.removeAll();
        buttons.add(links, goOn, stop);
        draw(id);
        list = lists.create(new InvoiceList().ofRun(runs.invoices(id)));
        list.show();
        var titles = new Div(title, progress);
        titles.addClassName("invoice-title");
        var head = new Div(titles, buttons);
        head.addClassName("page-head");
        removeAll();
        add(new RouterLink(getTranslation("invoiceRun.list.title"), RunsView.class), head, list);
    }

    /** What is there stays in its place, for somebody may be about to click it. */
    private void draw(RunId id) {
        InvoiceRun found = runs.find(id).orElseThrow(NotFoundException::new);
        run = found;
        Formats formats = Formats.of(getLocale());
        title.setText(found.title());
        progress.setText(getTranslation(
                "invoice.run.progress", formats.number(found.issued()), formats.number(found.customers())));
        goOn.setText(getTranslation("invoice.run.goOn", formats.number(found.left())));
        goOn.setVisible(found.left() > 0 && !runs.isGoingOn(id));
        stop.setVisible(runs.canStop(id));
        Objects.requireNonNull(archive).setVisible(found.issued() > 0);
    }

    private void goOn() {
        RunId id = Objects.requireNonNull(run).id();
        runs.goOn(id);
        draw(id);
    }

    private void changed(Job work) {
        InvoiceRun shown = run;
        if (shown != null && Long.valueOf(shown.id().value()).equals(work.subjectId())) {
            again();
        }
    }

    private void again() {
        if (run != null && list != null) {
            draw(run.id());
            list.refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return run == null ? "" : run.title();
    }
}
