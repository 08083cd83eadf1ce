package org.kartei.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one column is narrowed to (LIST-3). Every filter has a short written form, in which it lives in the URL. */
public sealed interface Filter {

    /** 1e400000000 is an amount, too, and 400 megabytes of zeros. */
    String AMOUNT = "-?\\d{1,30}(\\.\\d{1,30})?";

    /** The years that a database knows. */
    String DAY = "[1-9]\\d{3}-\\d{2}-\\d{2}";

    /** The text contains this, whatever its case and accents. What is longer than a search may be is cut. */
    record Contains(String text) implements Filter {
        public Contains {
            text = ListRequest.cut(text);
        }

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
            return "=" + keys.stream().map(Filter::escaped).collect(Collectors.joining(","));
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
        } catch (DateTimeParseException e) {
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
                        ? anyOf(written.substring(1).split(","))
                        : Optional.empty();
            case AMOUNT -> ends(written, AMOUNT).map(ends -> new Amounts(amount(ends[0]), amount(ends[1])));
            case DATE -> ends(written, DAY).map(ends -> new Days(day(ends[0]), day(ends[1])));
        };
    }

    private static Optional<Filter> anyOf(String[] written) {
        Set<String> keys =
                Arrays.stream(written).map(Filter::unescaped).collect(Collectors.toCollection(LinkedHashSet::new));
        return keys.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(keys));
    }

    private static Optional<String[]> ends(String written, String form) {
        String[] ends = written.split("\\.\\.", 2);
        boolean isRange = ends.length == 2
                && !(ends[0].isEmpty() && ends[1].isEmpty())
                && Arrays.stream(ends).allMatch(end -> end.isEmpty() || end.matches(form));
        return isRange ? Optional.of(ends) : Optional.empty();
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** A comma stands between several keys, so within one it is written otherwise. */
    private static String escaped(String key) {
        return key.replace("%", "%25").replace(",", "%2C");
    }

    private static String unescaped(String key) {
        return key.replace("%2C", ",").replace("%25", "%");
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
