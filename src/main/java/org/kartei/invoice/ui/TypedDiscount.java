package org.kartei.invoice.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartei.shell.Formats;

/** What is taken off a line, as it is typed into one field: "10 %", "5.00", or both with a plus between. */
record TypedDiscount(BigDecimal percent, BigDecimal amount) {

    private static final int DIGITS = 2;

    /** Nothing for nothing; empty where it can't be read. */
    static Optional<TypedDiscount> read(String typed, Formats formats) {
        var percents = new ArrayList<Optional<BigDecimal>>();
        var amounts = new ArrayList<Optional<BigDecimal>>();
        for (String part : typed.isBlank() ? new String[0] : typed.split("\\+", -1)) {
            String text = part.replaceAll("\\h+", " ").strip();
            if (text.endsWith("%")) {
                percents.add(formats.parseDecimal(text.substring(0, text.length() - 1), DIGITS));
            } else {
                amounts.add(formats.parseAmount(text));
            }
        }
        boolean isReadable = percents.size() <= 1
                && amounts.size() <= 1
                && Stream.concat(percents.stream(), amounts.stream()).allMatch(Optional::isPresent);
        return isReadable ? Optional.of(new TypedDiscount(only(percents), only(amounts))) : Optional.empty();
    }

    private static BigDecimal only(List<Optional<BigDecimal>> parts) {
        return parts.stream().flatMap(Optional::stream).findFirst().orElse(BigDecimal.ZERO);
    }

    /** As somebody would type it; empty for nothing. */
    String written(Formats formats) {
        return String.join(
                " + ",
                Stream.of(
                                percent.signum() == 0 ? "" : formats.percent(percent),
                                amount.signum() == 0 ? "" : formats.amount(amount))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
