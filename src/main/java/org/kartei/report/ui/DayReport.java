package org.kartei.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.kartei.shell.DatePickers;
import org.kartei.shell.list.ListDefinition;
import org.kartei.shell.list.ListPanels;

/** A report of how things stood at the end of a day, with a list of it. */
abstract class DayReport extends Report {

    private final transient KeyDate day;
    private final transient ListPanels lists;
    private final Div place = new Div();

    /**
     * @param helpKey of a text that says what is counted
     * @param first day that can be asked for
     */
    DayReport(String helpKey, LocalDate first, Clock clock, ListPanels lists, Consumer<Map<String, String>> address) {
        super(address);
        this.lists = lists;
        var field = DatePickers.of(getTranslation("report.field.day"));
        day = new KeyDate(field, first, clock, this::changed);
        var fields = new Div(field);
        fields.addClassNames("field-row", "no-print");
        var help = new Paragraph(getTranslation(helpKey));
        help.addClassName("secondary");
        add(fields, help);
    }

    /** Draws all of it as of this day. */
    abstract void draw(LocalDate on);

    @Override
    final void show(Map<String, String> asked) {
        day.show(asked);
        draw(day.day());
    }

    private void changed() {
        write(day.parameters());
        draw(day.day());
    }

    /** Where the list stands. */
    final Component place() {
        return place;
    }

    final <T> void list(ListDefinition<T> definition) {
        list(definition, sums -> {});
    }

    /** @param summed hears what the list adds up to, so that nobody has to ask once more */
    final <T> void list(ListDefinition<T> definition, SerializableConsumer<Map<String, BigDecimal>> summed) {
        var list = lists.create(definition);
        list.onSums(summed);
        list.show();
        place.removeAll();
        place.add(list);
    }
}
