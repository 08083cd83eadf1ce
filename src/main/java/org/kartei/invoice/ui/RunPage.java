package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.News;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanel;
import org.kartei.shell.list.ListPanels;

/**
 * What long work makes, while it goes on and afterwards: how far it has come, and a list of what there is.
 *
 * @param <T> one row of the list
 */
abstract class RunPage<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ListPanels lists;
    private final H1 title = new H1();
    private final Paragraph progress = new Paragraph();
    private @Nullable Long run;
    private transient @Nullable ListPanel<T> list;

    /** @param kind of the work that the page follows */
    RunPage(ListPanels lists, JobService jobs, String kind) {
        this.lists = lists;
        addClassNames("page", "run");
        News.<Job>follow(this, heard -> jobs.follow(kind, heard), this::changed);
        addAttachListener(attach -> again()); // it may have ended between the first look and the first listening
    }

    /** Buttons and links that stay in their places, for somebody may be about to click them when {@link #draw} changes what they say. */
    abstract List<Component> buttons(long id);

    abstract ListDefinition<T> made(long id);

    /** Where all runs are. */
    abstract RouterLink all();

    /**
     * Shows how far it has come, by {@link #tell}.
     *
     * @throws NotFoundException when there is no such run
     */
    abstract void draw(long id);

    final void tell(String caption, String howFar) {
        title.setText(caption);
        progress.setText(howFar);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        run = id;
        var titles = new Div(title, progress);
        titles.addClassName("invoice-title");
        var actions = new Div();
        actions.addClassName("invoice-actions");
        actions.add(buttons(id));
        draw(id);
        var head = new Div(titles, actions);
        head.addClassName("page-head");
        list = lists.create(made(id));
        list.show();
        removeAll();
        add(all(), head, list);
    }

    private void changed(Job work) {
        if (run != null && run.equals(work.subjectId())) {
            again();
        }
    }

    private void again() {
        if (run != null && list != null) {
            draw(run);
            list.refresh();
        }
    }

    @Override
    public final String getPageTitle() {
        return title.getText();
    }
}
