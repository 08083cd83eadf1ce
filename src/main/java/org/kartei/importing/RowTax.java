package org.kartei.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Tax;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRate;
import org.kartei.shared.BusinessRuleViolation;

/** How a row is taxed: as it says, or else not at all, with the reason that the settings give for that. */
final class RowTax {

    private final List<VatRate> rates;

    /** @param rates by category, the latest first */
    RowTax(List<VatRate> rates) {
        this.rates = rates;
    }

    /**
     * @param percent 19 for 19 %, null where nothing is said
     * @throws BusinessRuleViolation when the settings know no such rate, of whatever day
     */
    Tax of(@Nullable BigDecimal percent, LocalDate day) {
        if (percent == null || percent.signum() == 0) {
            return rate(VatCategory.EXEMPT, day)
                    .map(Tax::of)
                    .orElseGet(() -> new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, ""));
        }
        if (rates.stream()
                .noneMatch(rate -> rate.category().isTaxed() && rate.percent().compareTo(percent) == 0)) {
            throw new BusinessRuleViolation(
                    "importing.error.noRate", percent.stripTrailingZeros().toPlainString());
        }
        boolean isReduced = rate(VatCategory.REDUCED, day)
                .filter(rate -> rate.percent().compareTo(percent) == 0)
                .isPresent();
        return new Tax(isReduced ? VatCategory.REDUCED : VatCategory.STANDARD, percent, "");
    }

    private Optional<VatRate> rate(VatCategory category, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.category() == category && !rate.validFrom().isAfter(day))
                .findFirst();
    }
}
