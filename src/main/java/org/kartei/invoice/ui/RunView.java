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
    private final transient JobService jobs;
    private final Div head = new Div();
    private transient @Nullable InvoiceRun run;
    private transient @Nullable ListPanel<InvoiceRow> list;

    RunView(InvoiceRuns runs, InvoiceDocuments documents, ListPanels lists, JobService jobs) {
        this.runs = runs;
        this.documents = documents;
        this.lists = lists;
        this.jobs = jobs;
        addClassNames("page", "run");
        News.<Job>follow(this, heard -> jobs.follow(InvoiceRuns.KIND, heard), this::changed);
        addAttachListener(attach -> again()); // it may have ended between the first look and the first listening
    }

    static String path(RunId run) {
        return RunsView.PATH + "/" + run.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunId id = event.getRouteParameters().getLong("run").map(RunId::new).orElseThrow(NotFoundException::new);
        removeAll();
        draw(id);
        list = lists.create(new InvoiceList().ofRun(runs.invoices(id)));
        list.show();
        add(new RouterLink(getTranslation("invoiceRun.list.title"), RunsView.class), head, list);
    }

    private void draw(RunId id) {
        InvoiceRun found = runs.find(id).orElseThrow(NotFoundException::new);
        run = found;
        Formats formats = Formats.of(getLocale());
        var title = new Div(
                new H1(found.title()),
                new Paragraph(getTranslation(
                        "invoice.run.progress", formats.number(found.issued()), formats.number(found.customers()))));
        title.addClassName("invoice-title");
        var buttons = new Div();
        buttons.addClassName("invoice-actions");
        if (found.issued() > 0) {
            buttons.add(Download.archive(out -> documents.write(id, out)));
        }
        if (found.left() > 0 && !isGoingOn(id)) {
            var goOn = new Button(getTranslation("invoice.run.goOn", formats.number(found.left())), click -> {
                runs.goOn(id);
                draw(id);
            });
            goOn.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(goOn);
        }
        head.removeAll();
        head.addClassName("page-head");
        head.add(title, buttons);
    }

    private boolean isGoingOn(RunId id) {
        return jobs.latestOf(InvoiceRuns.KIND, id.value())
                .filter(Job::isRunning)
                .isPresent();
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
