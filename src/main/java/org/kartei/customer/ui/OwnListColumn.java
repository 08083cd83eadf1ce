package org.kartei.customer.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerRow;
import org.kartei.ownfield.OwnField;
import org.kartei.shell.Formats;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;

/** The column of an own field in the overview; hidden until somebody asks for it. */
record OwnListColumn(OwnField field, Locale locale, String yes, String no) {

    ListColumn<CustomerRow> column() {
        ListColumn<CustomerRow> column = switch (field.kind()) {
            case TEXT -> ListColumn.text(field.columnKey(), this::value);
            case NUMBER ->
                ListColumn.number(field.columnKey(), this::number)
                        .rendered(LitRenderer.<CustomerRow>of("${item.number}")
                                .withProperty("number", row -> decimal(number(row))));
            case DATE -> ListColumn.date(field.columnKey(), row -> value(row) instanceof LocalDate day ? day : null);
            case CHOICE -> ListColumn.choice(field.columnKey(), this::value, this::choices);
            case YES_NO -> ListColumn.choice(field.columnKey(), this::truth, this::yesAndNo);
        };
        return column.captioned(field.name());
    }

    private @Nullable Object value(CustomerRow row) {
        return row.own().get(field);
    }

    private @Nullable BigDecimal number(CustomerRow row) {
        return value(row) instanceof BigDecimal number ? number : null;
    }

    private String decimal(@Nullable BigDecimal number) {
        return number == null ? "" : Formats.of(locale).decimal(number);
    }

    private String truth(CustomerRow row) {
        return value(row) instanceof Boolean truth ? truth ? yes : no : "";
    }

    private List<Choice> choices() {
        return field.allChoices().stream()
                .map(choice -> new Choice(OwnField.key(choice), choice))
                .toList();
    }

    private List<Choice> yesAndNo() {
        return List.of(new Choice("1", yes), new Choice("0", no));
    }
}
