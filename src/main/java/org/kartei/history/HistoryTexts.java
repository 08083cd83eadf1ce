package org.kartei.history;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** How a line of the history reads in the reader's language. */
public final class HistoryTexts {

    private HistoryTexts() {}

    /** What it was done to: "Customer", "Participant Mia Weiss". */
    public static String what(HistoryEntry entry) {
        return (subject(entry.subject()) + " " + entry.item()).strip();
    }

    public static String action(Action action) {
        return UI.getCurrent().getTranslation("history.action." + action);
    }

    public static String subject(String kind) {
        return UI.getCurrent().getTranslation("history.subject." + kind);
    }

    /** A field's caption; fields that managers made stand there with their own name behind an equals sign. */
    public static String field(HistoryEntry entry) {
        if (entry.field().isEmpty()) {
            return "";
        }
        return entry.field().startsWith("=")
                ? entry.field().substring(1)
                : UI.getCurrent().getTranslation(entry.subject() + ".field." + entry.field());
    }

    /** A value before or after. */
    public static String value(String kept, Locale locale) {
        return HistoryValue.show(kept, locale, key -> UI.getCurrent().getTranslation(key));
    }
}
