package org.kartei.customer;

import java.util.List;
import org.kartei.history.CustomerFinder;
import org.kartei.listing.ListRequest;
import org.springframework.stereotype.Component;

/** Tells the history who is meant by a name, a phone or an e-mail, as the overview finds them (FILE-9, LIST-6). */
@Component
class HistoryCustomers implements CustomerFinder {

    private final CustomerQueries customers;

    HistoryCustomers(CustomerQueries customers) {
        this.customers = customers;
    }

    @Override
    public List<Long> numbers(String typed, int limit) {
        return customers.list().page(ListRequest.ALL.searching(typed), 0, limit).stream()
                .map(CustomerRow::number)
                .toList();
    }
}
