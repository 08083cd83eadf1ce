package org.kartei.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.math.BigDecimal;
import java.util.List;

/**
 * Amounts as a picture, drawn by Chart.js in the colours of the page. It only repeats what a table beside it says, so that whoever does not
 * see it misses nothing.
 */
@Tag("kartei-chart")
@JavaScript("context://webjars/chart.js/4.5.1/dist/chart.umd.min.js")
@JavaScript("context://js/kartei-chart.js")
class Chart extends Component {

    /** How it is drawn; bars of several series stand on each other. */
    enum Kind {
        BAR,
        LINE
    }

    /**
     * What is drawn.
     *
     * @param kind bar or line
     * @param language for its numbers
     * @param labels below the values
     */
    record Drawing(String kind, String language, String currency, List<String> labels, List<Series> series) {}

    /**
     * One row of values.
     *
     * @param colors names of colours of the page, one for all values or one for each
     */
    record Series(String name, List<BigDecimal> values, List<String> colors) {}

    /** @param name what somebody hears who does not see it */
    Chart(String name) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("report.chart", name));
    }

    void show(Kind kind, String currency, List<String> labels, List<Series> series) {
        getElement()
                .setPropertyBean(
                        "drawing",
                        new Drawing(
                                kind == Kind.BAR ? "bar" : "line",
                                getLocale().toLanguageTag(),
                                currency,
                                labels,
                                series));
    }
}
