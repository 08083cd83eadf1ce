package org.kartei.duplicate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kartei.duplicate.Crowd;
import org.kartei.duplicate.DuplicatePair;
import org.kartei.duplicate.DuplicateSearch;
import org.kartei.duplicate.Reason;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.shell.AddressBar;
import org.kartei.shell.Formats;
import org.kartei.shell.News;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;

/** Customers who may be there twice: search, compare, merge, or say that they are two (LIST-12). */
@Route("customers/duplicates")
@RolesAllowed("OFFICE")
class DuplicatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 20;

    /** Which pair of the page is in sight. */
    private static final String AT = "at";

    private static final int CROWDS = 20;

    private final transient DuplicateSearch search;
    private final SearchState state;
    private final Select<Shown> shown = new Select<>();
    private final Div crowds = new Div();
    private final UnorderedList pairs = new UnorderedList();
    private final Paragraph place = new Paragraph();
    private final Button previous;
    private final Button next;
    private int page;

    DuplicatesView(DuplicateSearch search, JobService jobs) {
        this.search = search;
        this.state = new SearchState(search, jobs);
        addClassNames("page", "duplicates");
        shown.setLabel(getTranslation("duplicate.show"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(which -> getTranslation("duplicate.show." + which));
        shown.setValue(Shown.ALL);
        shown.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                go(chosen.getValue(), 0);
            }
        });
        pairs.addClassName("duplicate-pairs");
        previous = new Button(getTranslation("duplicate.previous"), click -> go(shown.getValue(), page - 1));
        next = new Button(getTranslation("duplicate.next"), click -> go(shown.getValue(), page + 1));
        var pager = new Div(previous, place, next);
        pager.addClassName("duplicate-pager");
        place.getElement().setAttribute("role", "status");
        add(new PageHead(getPageTitle(), state.button()), state, shown, crowds, pairs, pager);
        News.<Job>follow(this, heard -> jobs.follow(DuplicateSearch.KIND, heard), this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        page = query.getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        shown.setValue(query.getSingleParameter("show").map(Shown::of).orElse(Shown.ALL));
        refresh();
        query.getSingleParameter(AT)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .ifPresent(this::scrollTo);
    }

    private void changed(Job search) {
        state.show();
        if (!search.isRunning()) {
            refresh();
        }
    }

    private void go(Shown which, int toPage) {
        UI.getCurrent().navigate(DuplicatesView.class, query(which, toPage, 0));
    }

    private static QueryParameters query(Shown which, int page, int at) {
        return QueryParameters.simple(
                Map.of("show", which.path(), "page", String.valueOf(page), AT, String.valueOf(at)));
    }

    /** Afterwards, or on going back, one is where one was: the next pair has taken this one's place. */
    private void merge(DuplicatePair pair, int at) {
        UI ui = UI.getCurrent();
        QueryParameters here = query(shown.getValue(), page, at);
        AddressBar.replace(ui, new Location("customers/duplicates", here));
        ui.navigate(
                "customers/" + pair.one().number() + "/merge/" + pair.other().number(),
                QueryParameters.simple(Map.of("then", "duplicates?" + here.getQueryString())));
    }

    private void scrollTo(int at) {
        Component line = pairs.getComponentCount() == 0
                ? this
                : pairs.getComponentAt(Math.clamp(at, 0, pairs.getComponentCount() - 1));
        line.getElement().executeJs("this.scrollIntoView({block: $0})", at == 0 ? "end" : "center");
    }

    private void refresh() {
        state.show();
        Shown which = shown.getValue();
        long count = which.count(search);
        boolean isMore = count > DuplicateSearch.COUNTED;
        long last = isMore ? search.most() / PAGE : Math.max(0, (count - 1) / PAGE);
        page = (int) Math.clamp(page, 0, last);
        pairs.removeAll();
        List<DuplicatePair> found = which.page(search, page * PAGE, PAGE);
        for (int i = 0; i < found.size(); i++) {
            int at = i;
            pairs.add(new PairLine(found.get(i), which == Shown.DISMISSED, merged -> merge(merged, at), this::decide));
        }
        Formats formats = Formats.of(getLocale());
        place.setText(
                count <= 1
                        ? getTranslation(count == 0 ? "duplicate.none" : "duplicate.placeOfOne")
                        : getTranslation(
                                isMore ? "duplicate.placeOfMore" : "duplicate.place",
                                formats.number(page * PAGE + 1L),
                                formats.number(page * PAGE + found.size()),
                                formats.number(Math.min(count, DuplicateSearch.COUNTED))));
        previous.setVisible(page > 0);
        next.setVisible((page + 1L) * PAGE < count || isMore && found.size() == PAGE);
        showCrowds();
    }

    private void decide(DuplicatePair pair) {
        boolean isDismissed = shown.getValue() == Shown.DISMISSED;
        if (isDismissed) {
            search.suspectAgain(pair);
        } else {
            search.dismiss(pair);
        }
        Notices.success(
                isDismissed ? "duplicate.notice.again" : "duplicate.notice.dismissed",
                String.valueOf(pair.one().number()),
                String.valueOf(pair.other().number()));
        refresh();
    }

    private void showCrowds() {
        crowds.removeAll();
        List<Crowd> all = search.crowds();
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        all.stream().limit(CROWDS).forEach(crowd -> list.add(new ListItem(line(crowd))));
        crowds.add(new Details(
                getTranslation("duplicate.crowds", all.size()),
                new Div(new Paragraph(getTranslation("duplicate.crowds.text")), list)));
    }

    private String line(Crowd crowd) {
        Formats formats = Formats.of(getLocale());
        boolean isDay = crowd.reason() == Reason.BIRTHDAY && !crowd.isFurther();
        return getTranslation(
                "duplicate.crowd." + crowd.reason() + (crowd.isFurther() ? ".further" : ""),
                isDay ? formats.date(LocalDate.parse(crowd.value())) : crowd.value(),
                formats.number(crowd.customers()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duplicate.title");
    }
}
