package org.kartei.report.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;

/** One report on the page. What it shows stands in the address, so that it can be bookmarked and mailed to a colleague. */
abstract class Report extends Div {

    private final transient Consumer<Map<String, String>> address;

    /** @param address is told what the address is to say when somebody has chosen something else */
    Report(Consumer<Map<String, String>> address) {
        this.address = address;
        addClassName("report");
    }

    /** Shows what the address asks for, or what is usual where it asks for nothing or for nonsense. */
    abstract void show(Map<String, String> asked);

    void write(Map<String, String> shown) {
        address.accept(shown);
    }
}
