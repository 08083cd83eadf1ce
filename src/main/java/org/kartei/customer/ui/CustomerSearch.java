package org.kartei.customer.ui;

import java.util.List;
import org.kartei.customer.CustomerService;
import org.kartei.customer.file.CustomerPicker;
import org.kartei.listing.ListRequest;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Customers by name, phone, e-mail and number, from anywhere (FILE-8). */
@Component
class CustomerSearch implements SearchSource {

    private final CustomerService customers;

    CustomerSearch(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public String captionKey() {
        return "customer.list.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return customers.list().page(ListRequest.ALL.searching(typed), 0, limit).stream()
                .map(row -> new Hit(row.displayName(), CustomerPicker.detail(row), CustomerLinks.file(row)))
                .toList();
    }
}
