package org.kartei.ownfield;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What kind of value an own field has, and how that is kept without a language. */
public enum OwnFieldKind {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    YES_NO;

    /** Key of its translated name. */
    public String nameKey() {
        return "ownfield.kind." + this;
    }

    /** A kept value as what it is: a text, number, date or truth; null when it is none of this kind. */
    public @Nullable Object read(String kept) {
        try {
            return switch (this) {
                case TEXT, CHOICE -> kept;
                case NUMBER -> new BigDecimal(kept);
                case DATE -> LocalDate.parse(kept);
                case YES_NO ->
                    switch (kept) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> null;
                    };
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return null; // kept before the field became one of another kind
        }
    }

    /** The kept form of a value; empty for none. */
    public static String keep(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number when number.signum() == 0 -> "0";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
