package org.kartei.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kartei.accounting.Bookings;
import org.kartei.credit.CreditLiability;
import org.kartei.invoice.OpenItems;
import org.kartei.invoice.Turnover;
import org.kartei.security.CurrentUser;
import org.kartei.settings.SettingsService;
import org.kartei.shell.AddressBar;
import org.kartei.shell.PageHead;
import org.kartei.shell.list.ListPanels;

/** Open items for everybody; turnover, credit and what the tax adviser gets for managers (issue 4, "Reports"). Each is drawn once somebody wants to see it. */
@Route(ReportsView.PATH)
@Menu(title = "report.title", order = 290, icon = "vaadin:chart")
@RolesAllowed("OFFICE")
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "reports";
    private static final String REPORT = "report";

    private enum Kind {
        OPEN,
        TURNOVER,
        CREDIT,
        BOOKS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Who reads what customers owe need not know how the school does. */
        boolean isForManagers() {
            return this != OPEN;
        }
    }

    private final transient OpenItems openItems;
    private final transient Turnover turnover;
    private final transient CreditLiability liability;
    private final transient Bookings bookings;
    private final transient ListPanels lists;
    private final transient Clock clock;
    private final String currency;
    private final TabSheet tabs = new TabSheet();
    private final transient Map<Kind, Tab> tabOf = new EnumMap<>(Kind.class);
    private final transient Map<Kind, Div> placeOf = new EnumMap<>(Kind.class);
    private boolean showing;

    ReportsView(
            OpenItems openItems,
            Turnover turnover,
            CreditLiability liability,
            Bookings bookings,
            ListPanels lists,
            SettingsService settings,
            CurrentUser currentUser,
            Clock clock) {
        this.openItems = openItems;
        this.turnover = turnover;
        this.liability = liability;
        this.bookings = bookings;
        this.lists = lists;
        this.clock = clock;
        this.currency = settings.school().currency();
        addClassName("page");
        tabs.addThemeName("no-border");
        tabs.getElement().setAttribute("aria-label", getPageTitle());
        for (Kind kind : Kind.values()) {
            if (!kind.isForManagers() || currentUser.isManager()) {
                var place = new Div();
                placeOf.put(kind, place);
                tabOf.put(kind, tabs.add(getTranslation("report." + kind.key() + ".title"), place));
            }
        }
        tabs.addSelectedChangeListener(change -> {
            if (!showing) {
                write(selected(), Map.of());
                show(selected(), Map.of());
            }
        });
        // as in a customer's file: a scroller that takes focus stands between the tab list and its tabs
        tabs.addAttachListener(
                attached -> tabs.getElement()
                        .executeJs(
                                "this.querySelector('vaadin-tabs').shadowRoot.querySelector('#scroll').removeAttribute('tabindex')"));
        add(new PageHead(getPageTitle()), tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> asked = new LinkedHashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((key, values) -> asked.put(key, values.getFirst()));
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.key().equals(asked.get(REPORT)) && tabOf.containsKey(each))
                .findFirst()
                .orElse(Kind.OPEN);
        showing = true;
        tabs.setSelectedTab(Objects.requireNonNull(tabOf.get(kind)));
        showing = false;
        show(kind, asked);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.title");
    }

    private Kind selected() {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.OPEN);
    }

    /** Drawn anew each time, for what it tells changes while it is not looked at. */
    private void show(Kind kind, Map<String, String> asked) {
        Report report = report(kind);
        placeOf.values().forEach(Div::removeAll);
        Objects.requireNonNull(placeOf.get(kind)).add(report);
        report.show(asked);
    }

    private Report report(Kind kind) {
        Consumer<Map<String, String>> address = shown -> write(kind, shown);
        return switch (kind) {
            case OPEN -> new OpenItemsReport(openItems, lists, currency, clock, address);
            case TURNOVER -> new TurnoverReport(turnover, currency, clock, address);
            case CREDIT -> new CreditReport(liability, lists, currency, clock, address);
            case BOOKS -> new BooksReport(bookings, clock, address);
        };
    }

    private static void write(Kind kind, Map<String, String> shown) {
        var parameters = new LinkedHashMap<String, String>();
        if (kind != Kind.OPEN) {
            parameters.put(REPORT, kind.key());
        }
        parameters.putAll(shown);
        AddressBar.replace(UI.getCurrent(), new Location(PATH, QueryParameters.simple(parameters)));
    }
}
