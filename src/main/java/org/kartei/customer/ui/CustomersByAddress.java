package org.kartei.customer.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.AddressSearch;
import org.kartei.customer.CustomerRow;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Customers by street, postcode or town, from anywhere; of a letter that came back nothing else may be legible (FILE-8). */
@Component
class CustomersByAddress implements SearchSource {

    private final AddressSearch addresses;

    CustomersByAddress(AddressSearch addresses) {
        this.addresses = addresses;
    }

    @Override
    public String captionKey() {
        return "customer.search.byAddress";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return addresses.find(typed, limit).stream()
                .map(row -> new Hit(row.displayName(), detail(row), CustomerLinks.file(row)))
                .toList();
    }

    private static String detail(CustomerRow row) {
        String town = (row.postcode() + " " + row.city()).strip();
        return Stream.of(String.valueOf(row.number()), row.street(), town)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
