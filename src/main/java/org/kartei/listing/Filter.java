package org.kartei.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one column is narrowed to (LIST-3). Every filter has a short written form, in which it lives in the URL. */
public sealed interface Filter {

    /** The text contains this, whatever its case and accents. */
    record Contains(String text) implements Filter {
        @Override
        public String written() {
            return "~" + text;
        }
    }

    /** The value is one of these keys. */
    record AnyOf(Set<String> keys) implements Filter {
        public AnyOf {
            keys = new LinkedHashSet<>(keys);
        }

        @Override
        public String written() {
            return "=" + String.join(",", keys);
        }
    }

    /** From–to, both inclusive, either side open. */
    record Amounts(@Nullable BigDecimal from, @Nullable BigDecimal to) implements Filter {
        @Override
        public String written() {
            return range(from == null ? null : from.toPlainString(), to == null ? null : to.toPlainString());
        }
    }

    /** From–to, both inclusive, either side open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {
        @Override
        public String written() {
            return range(from, to);
        }
    }

    /** Nothing is there. */
    record Empty() implements Filter {
        @Override
        public String written() {
            return "none";
        }
    }

    /** Something is there. */
    record Present() implements Filter {
        @Override
        public String written() {
            return "any";
        }
    }

    /** The form for the URL; {@link #read} understands it again. */
    String written();

    /** Understands the written form for a column of the given type; empty when it is not one. */
    static Optional<Filter> read(ColumnType type, String written) {
        try {
            return switch (written) {
                case "none" -> Optional.of(new Empty());
                case "any" -> Optional.of(new Present());
                default -> readValue(type, written);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty(); // a mangled link narrows nothing
        }
    }

    private static Optional<Filter> readValue(ColumnType type, String written) {
        return switch (type) {
            case TEXT ->
                written.length() > 1 && written.startsWith("~")
                        ? Optional.of(new Contains(written.substring(1)))
                        : Optional.empty();
            case CHOICE ->
                written.length() > 1 && written.startsWith("=")
                        ? Optional.of(new AnyOf(new LinkedHashSet<>(
                                Arrays.asList(written.substring(1).split(",")))))
                        : Optional.empty();
            case AMOUNT -> ends(written).map(ends -> new Amounts(amount(ends[0]), amount(ends[1])));
            case DATE -> ends(written).map(ends -> new Days(day(ends[0]), day(ends[1])));
        };
    }

    private static Optional<String[]> ends(String written) {
        String[] ends = written.split("\\.\\.", 2);
        return ends.length == 2 && !(ends[0].isEmpty() && ends[1].isEmpty()) ? Optional.of(ends) : Optional.empty();
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
