package org.kartei.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartei.security.StaffId;

/** The views that the user may open, in groups, as their {@code @Menu} annotations say; the order picks the group. */
class Navigation extends Div {

    /** Each takes the orders from its own up to the next one's. */
    private enum Group {
        DAILY(0),
        SCHEDULE(100),
        MONEY(200),
        MESSAGES(300),
        SETUP(400);

        private final int from;

        Group(int from) {
            this.from = from;
        }

        private static Group of(MenuEntry entry) {
            return Arrays.stream(values())
                    .filter(group -> group.from <= entry.order())
                    .reduce(DAILY, (lower, higher) -> higher);
        }
    }

    private final transient NavigationCounters counters;
    private final transient StaffId staff;
    private final transient Map<SideNavItem, NavigationCounter> counted = new LinkedHashMap<>();

    Navigation(NavigationCounters counters) {
        this.counters = counters;
        this.staff = counters.whoOpens();
        addClassName("shell-navigation");
        News.<CounterChanged>follow(this, counters::listen, changed -> count());
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .sorted(Comparator.comparing(MenuEntry::order))
                .toList();
        for (Group group : Group.values()) {
            List<MenuEntry> own =
                    entries.stream().filter(entry -> Group.of(entry) == group).toList();
            if (!own.isEmpty()) {
                add(section(group, own));
            }
        }
    }

    private SideNav section(Group group, List<MenuEntry> entries) {
        var section = new SideNav();
        if (group == Group.DAILY) {
            section.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        } else {
            section.setLabel(getTranslation("shell.navigation." + group.name().toLowerCase(java.util.Locale.ROOT)));
        }
        entries.forEach(entry -> section.addItem(item(entry, entries)));
        return section;
    }

    private SideNavItem item(MenuEntry entry, List<MenuEntry> all) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        // what lies below it lights it up, unless that has an entry of its own
        item.setMatchNested(all.stream().noneMatch(other -> other.path().startsWith(entry.path() + "/")));
        counters.of(entry.path().replaceFirst("^/", "")).ifPresent(counter -> counted.put(item, counter));
        return item;
    }

    private void count() {
        counted.forEach((item, counter) -> {
            long waiting = counter.count(staff);
            var badge = new Span(String.valueOf(waiting));
            badge.addClassNames("badge", "badge-red");
            badge.getElement().setAttribute("aria-label", getTranslation(counter.captionKey(), waiting));
            badge.getElement().setAttribute("role", "img");
            item.setSuffixComponent(waiting == 0 ? null : badge);
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        count();
    }
}
