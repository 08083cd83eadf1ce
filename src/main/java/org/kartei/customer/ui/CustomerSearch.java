package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
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
                .map(row -> new Hit(row.displayName(), detail(row), CustomerLinks.file(row)))
                .toList();
    }

    static String detail(CustomerRow row) {
        String also = row.mergedNumbers().isEmpty()
                ? ""
                : UI.getCurrent().getTranslation("customer.file.also", row.mergedNumbers());
        return Stream.of(String.valueOf(row.number()), also, row.city(), row.phone(), row.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
