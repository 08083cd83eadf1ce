package org.kartei.customer.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.shell.DatePickers;
import org.kartei.shell.DecimalField;
import org.kartei.shell.list.CellEditor;

/** Which cells of the overview can be edited in place, and with which field (LIST-8 a). */
final class CustomerCellEditors {

    private final CustomerService customers;

    CustomerCellEditors(CustomerService customers) {
        this.customers = customers;
    }

    CellEditor<CustomerRow> name() {
        return text(CustomerRow::displayName, CustomerDraft::displayName);
    }

    CellEditor<CustomerRow> phone() {
        return text(CustomerRow::phone, CustomerDraft::phone);
    }

    CellEditor<CustomerRow> email() {
        return text(CustomerRow::email, CustomerDraft::email);
    }

    CellEditor<CustomerRow> city() {
        return text(CustomerRow::city, CustomerDraft::city);
    }

    CellEditor<CustomerRow> firstName() {
        return text(CustomerRow::firstName, CustomerDraft::firstName);
    }

    CellEditor<CustomerRow> lastName() {
        return text(CustomerRow::lastName, CustomerDraft::lastName);
    }

    CellEditor<CustomerRow> company() {
        return text(CustomerRow::company, CustomerDraft::company);
    }

    CellEditor<CustomerRow> street() {
        return text(CustomerRow::street, CustomerDraft::street);
    }

    CellEditor<CustomerRow> postcode() {
        return text(CustomerRow::postcode, CustomerDraft::postcode);
    }

    CellEditor<CustomerRow> country() {
        return text(CustomerFields::country, CustomerRow::country, CustomerDraft::country);
    }

    CellEditor<CustomerRow> remark() {
        return text(CustomerCellEditors::lines, CustomerRow::remark, CustomerDraft::remark);
    }

    CellEditor<CustomerRow> language() {
        return new CellEditor<>(
                CustomerFields::language,
                CustomerRow::language,
                save((draft, value) -> draft.language(value == null ? null : value.toString())));
    }

    CellEditor<CustomerRow> status() {
        return new CellEditor<>(
                CustomerCellEditors::states,
                CustomerRow::status,
                save((draft, value) -> value instanceof CustomerStatus status ? draft.status(status) : draft));
    }

    CellEditor<CustomerRow> birthday() {
        return new CellEditor<>(
                () -> DatePickers.of(""),
                CustomerRow::birthday,
                save((draft, value) -> draft.birthday(value instanceof LocalDate day ? day : null)));
    }

    CellEditor<CustomerRow> standingDiscount() {
        return new CellEditor<>(
                () -> new DecimalField(""),
                CustomerRow::standingDiscount,
                save((draft, value) ->
                        draft.standingDiscount(value instanceof BigDecimal percent ? percent : BigDecimal.ZERO)));
    }

    CellEditor<CustomerRow> newsletter() {
        return new CellEditor<>(
                Checkbox::new,
                CustomerRow::newsletter,
                save((draft, value) -> draft.newsletter(Boolean.TRUE.equals(value))));
    }

    private static TextArea lines() {
        var field = new TextArea();
        field.setMinRows(1);
        field.setMaxRows(8);
        return field;
    }

    private static Select<CustomerStatus> states() {
        var field = new Select<CustomerStatus>();
        field.setItems(CustomerStatus.values());
        field.setItemLabelGenerator(status -> field.getTranslation("customer.status." + status));
        return field;
    }

    private CellEditor<CustomerRow> text(
            Function<CustomerRow, String> read, BiFunction<CustomerDraft, String, CustomerDraft> write) {
        return text(TextField::new, read, write);
    }

    private CellEditor<CustomerRow> text(
            Supplier<? extends AbstractField<?, String>> field,
            Function<CustomerRow, String> read,
            BiFunction<CustomerDraft, String, CustomerDraft> write) {
        return new CellEditor<>(
                field, read::apply, save((draft, value) -> write.apply(draft, value == null ? "" : value.toString())));
    }

    private CellEditor.Save<CustomerRow> save(BiFunction<CustomerDraft, @Nullable Object, CustomerDraft> write) {
        return (row, value) ->
                customers.changeCell(row, draft -> write.apply(draft, value).data());
    }
}
