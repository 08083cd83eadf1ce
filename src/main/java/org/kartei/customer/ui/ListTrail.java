package org.kartei.customer.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.listing.ListRequest;
import org.kartei.shell.list.ListAddress;

/**
 * The list one came from, as the address of the file tells it: what was asked for, and the row. So previous and next
 * work in every browser tab and from every bookmark.
 */
final class ListTrail {

    private static final int FAR = 100;

    private final CustomerService customers;

    ListTrail(CustomerService customers) {
        this.customers = customers;
    }

    /** The row in the overview; empty where one came from elsewhere. */
    static Optional<Integer> at(QueryParameters query) {
        return query.getSingleParameter(ListAddress.AT)
                .filter(at -> from(query).isEmpty())
                .filter(at -> at.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /** The entry of the navigation with the list one came from, where that is not the overview. */
    static Optional<MenuEntry> from(QueryParameters query) {
        return query.getSingleParameter(ListAddress.FROM)
                .flatMap(path -> MenuConfiguration.getMenuEntries().stream()
                        .filter(entry ->
                                entry.path().equals(path) || entry.path().equals("/" + path))
                        .findFirst());
    }

    /** The list one came from, as it was. */
    static String list(QueryParameters query) {
        String path = from(query).map(MenuEntry::path).orElse("customers");
        QueryParameters there = query.excluding(ListAddress.FROM);
        String asked = there.getQueryString();
        return (path.startsWith("/") ? path.substring(1) : path) + (asked.isEmpty() ? "" : "?" + asked);
    }

    /**
     * The neighbour and its row.
     *
     * @param step 1 for the next, -1 for the previous one
     */
    Optional<Neighbour> neighbour(CustomerId here, QueryParameters query, int step) {
        int at = at(query).orElse(0);
        int first = Math.max(0, at - 1);
        ListRequest request = customers.request(ListAddress.parameters(query));
        List<CustomerRow> around = customers.list().page(request, first, 3);
        int own = -1;
        for (int i = 0; i < around.size(); i++) {
            own = around.get(i).id().equals(here) ? i : own;
        }
        // has it left the list meanwhile, the next one stands in its place; has the list only grown before it, it is
        // sought
        if (own < 0) {
            OptionalInt moved = place(request, here, at);
            if (moved.isPresent()) {
                return neighbour(request, moved.getAsInt() + step);
            }
        }
        int wanted = own < 0 ? at - first + Math.min(step, 0) : own + step;
        return wanted < 0 || wanted >= around.size()
                ? Optional.empty()
                : Optional.of(new Neighbour(around.get(wanted).number(), first + wanted));
    }

    private Optional<Neighbour> neighbour(ListRequest request, int at) {
        return at < 0
                ? Optional.empty()
                : customers.list().page(request, at, 1).stream()
                        .findFirst()
                        .map(row -> new Neighbour(row.number(), at));
    }

    /** Where somebody stands now who stood there before, if it is not far. */
    private OptionalInt place(ListRequest request, CustomerId here, int before) {
        int first = Math.max(0, before - FAR);
        List<CustomerRow> near = customers.list().page(request, first, 2 * FAR);
        return IntStream.range(0, near.size())
                .filter(i -> near.get(i).id().equals(here))
                .map(i -> first + i)
                .findFirst();
    }

    record Neighbour(long number, int at) {}
}
