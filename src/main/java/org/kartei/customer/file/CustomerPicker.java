package org.kartei.customer.file;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.listing.ListRequest;

/** A field in which a customer is found, by whatever the overview finds customers by, and chosen. */
public final class CustomerPicker extends ComboBox<CustomerRow> {

    public CustomerPicker(String label, CustomerService customers) {
        super(label);
        setItems(query -> customers
                .list()
                .page(ListRequest.ALL.searching(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                .stream());
        setItemLabelGenerator(row -> row.displayName() + " · " + detail(row));
        setPlaceholder(getTranslation("customer.list.search"));
    }

    /** What tells customers of the same name apart: number, city, phone, e-mail. */
    public static String detail(CustomerRow row) {
        String also = row.mergedNumbers().isEmpty()
                ? ""
                : UI.getCurrent().getTranslation("customer.file.also", row.mergedNumbers());
        return Stream.of(String.valueOf(row.number()), also, row.city(), row.phone(), row.email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
