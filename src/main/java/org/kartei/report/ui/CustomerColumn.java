package org.kartei.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kartei.shell.list.ListColumn;

/** The customer of a line of a report, who leads to the file. */
final class CustomerColumn {

    private CustomerColumn() {}

    /**
     * @param tab of the file that is led to
     * @param isThere whether there is a file
     */
    static <T> ListColumn<T> of(String tab, Function<T, String> name, Function<T, Long> number, Predicate<T> isThere) {
        return ListColumn.<T>text("customer", row -> name(name.apply(row), number.apply(row)))
                .rendered(LitRenderer.<T>of(
                                "${item.href ? html`<a router-link class=\"name-link\" href=\"${item.href}\">${item.name}</a>` : item.name}")
                        .withProperty("href", row -> path(isThere.test(row), number.apply(row), tab))
                        .withProperty("name", row -> name(name.apply(row), number.apply(row))))
                .always()
                .width(175);
    }

    /** Where the file is; empty where there is none. */
    static String path(boolean isThere, long number, String tab) {
        return isThere ? "customers/" + number + "/" + tab : "";
    }

    /** Of whom is gone there may be nothing but the number. */
    static String name(String name, long number) {
        return name.isEmpty() ? UI.getCurrent().getTranslation("report.customer.gone", String.valueOf(number)) : name;
    }
}
