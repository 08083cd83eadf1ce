package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kartei.invoice.InvoiceRun;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/** All runs of invoices. */
@Route(RunsView.PATH)
@RolesAllowed("OFFICE")
class RunsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = InvoicesView.PATH + "/runs";

    private final ListPanel<InvoiceRun> list;

    RunsView(ListPanels lists, InvoiceRuns runs, JobService jobs) {
        setSizeFull();
        Formats formats = Formats.of(getLocale());
        list = lists.create(new ListDefinition<>(
                "invoiceRun",
                PATH,
                "vaadin:copy-o",
                List.of(
                        ListColumn.text("title", InvoiceRun::title)
                                .opening(row -> "")
                                .always()
                                .width(260),
                        ListColumn.date(
                                        "createdAt",
                                        (InvoiceRun run) ->
                                                LocalDate.ofInstant(run.createdAt(), ZoneId.systemDefault()))
                                .rendered(LitRenderer.<InvoiceRun>of("${item.at}")
                                        .withProperty("at", run -> formats.dateTime(run.createdAt())))
                                .always()
                                .width(150),
                        ListColumn.<InvoiceRun>number("customers", run -> BigDecimal.valueOf(run.customers()))
                                .shown()
                                .width(115),
                        ListColumn.<InvoiceRun>number("issued", run -> BigDecimal.valueOf(run.issued()))
                                .showingZero()
                                .always()
                                .width(100),
                        ListColumn.<InvoiceRun>number("left", run -> BigDecimal.valueOf(run.left()))
                                .showingZero()
                                .always()
                                .width(100),
                        ListColumn.text("staff", InvoiceRun::staffName).shown().width(140)),
                runs.list(),
                run -> run.id().value(),
                run -> RunView.path(run.id()),
                InvoiceRun::title));
        add(list);
        News.<Job>follow(this, heard -> jobs.follow(InvoiceRuns.KIND, heard), this::changed);
    }

    private void changed(Job work) {
        if (!work.isRunning()) {
            list.refresh();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoiceRun.list.title");
    }
}
