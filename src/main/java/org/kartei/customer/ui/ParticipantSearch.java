package org.kartei.customer.ui;

import java.util.List;
import org.kartei.customer.CustomerService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Members of a customer's family, from anywhere (FILE-8). */
@Component
class ParticipantSearch implements SearchSource {

    private final CustomerService customers;

    ParticipantSearch(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public String captionKey() {
        return "customer.column.participants";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        ListRequest request = ListRequest.ALL.filtered("participants", new Filter.Contains(typed));
        return customers.list().page(request, 0, limit).stream()
                .map(row ->
                        new Hit(row.participants(), row.displayName() + " · " + row.number(), CustomerLinks.file(row)))
                .toList();
    }
}
