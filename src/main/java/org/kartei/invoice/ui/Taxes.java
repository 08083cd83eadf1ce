package org.kartei.invoice.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Tax;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRates;

/** How lines are taxed while a page is open: by the day on which they are supplied, or else today. Asked once for each day. */
final class Taxes {

    private final VatRates rates;
    private final Clock clock;
    private final Map<Of, Tax> known = new HashMap<>();

    private record Of(VatCategory category, LocalDate day) {}

    Taxes(VatRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * @param supplied null where that is not said
     * @throws org.kartei.shared.BusinessRuleViolation when no rate is known
     */
    Tax on(VatCategory category, @Nullable LocalDate supplied) {
        LocalDate day = Objects.requireNonNullElseGet(supplied, () -> LocalDate.now(clock));
        return known.computeIfAbsent(new Of(category, day), of -> Tax.of(rates.on(of.category(), of.day())));
    }
}
