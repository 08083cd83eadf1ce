package org.kartei.shell.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.Count;
import org.kartei.listing.ListRequest;

/** "37 of 1,204 customers" (LIST-4). Large numbers are first "1,000+" and become exact a moment later, by push. */
final class ListCount<T> extends Span {

    private final transient ListDefinition<T> definition;
    private final transient ExactCounts exactCounts;
    private final transient Consumer<Count> sized;
    private ListRequest request = ListRequest.ALL;
    private Count matching = new Count(0, true);
    private Count whole = new Count(0, true);
    private transient @Nullable ScheduledFuture<?> later;

    /** @param sized is told how many rows there are to scroll through, again when that becomes exact */
    ListCount(ListDefinition<T> definition, ExactCounts exactCounts, Consumer<Count> sized) {
        this.definition = definition;
        this.exactCounts = exactCounts;
        this.sized = sized;
        addClassName("list-count");
        getElement().setAttribute("role", "status");
    }

    void count(ListRequest asked) {
        request = asked;
        Count wholeBefore = whole;
        whole = definition.source().count(ListRequest.ALL);
        if (!whole.exact() && wholeBefore.exact() && wholeBefore.rows() > whole.rows()) {
            whole = wholeBefore; // of a moment ago, which is nearer than "1,000+"
        }
        matching = asked.isNarrowed() ? definition.source().count(asked) : whole;
        sized.accept(matching);
        draw();
        countLater();
    }

    /** Counts anew, because the list has changed. */
    void recount() {
        exactCounts.forget(definition.source());
        whole = new Count(0, true);
        count(request);
    }

    Count matching() {
        return matching;
    }

    private void countLater() {
        cancel();
        UI ui = getUI().orElse(null);
        if (ui == null || matching.exact() && whole.exact()) {
            return;
        }
        ListRequest asked = request;
        Count known = matching;
        later = exactCounts.count(definition.source(), ListRequest.ALL, rows -> {
            long matchingRows =
                    asked.isNarrowed() && !known.exact() ? definition.source().countExactly(asked) : known.rows();
            ui.access(() -> {
                if (asked.equals(request)) {
                    whole = new Count(rows, true);
                    matching = asked.isNarrowed() ? new Count(matchingRows, true) : whole;
                    sized.accept(matching);
                    draw();
                }
            });
        });
    }

    private void draw() {
        if (request.isNarrowed()) {
            setText(getTranslation(definition.text("count.some"), show(matching), show(whole)));
        } else if (whole.exact() && whole.rows() == 1) {
            setText(getTranslation(definition.text("count.one")));
        } else {
            setText(getTranslation(definition.text("count.all"), show(whole)));
        }
    }

    private String show(Count count) {
        return Values.count(count, getLocale());
    }

    private void cancel() {
        if (later != null) {
            later.cancel(false);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        draw();
        countLater();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        cancel();
    }
}
