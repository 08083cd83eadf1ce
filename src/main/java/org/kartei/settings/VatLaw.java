package org.kartei.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The rates that the law of a country asks for: the latest of each category, and those that old invoices may need. */
final class VatLaw {

    private static final List<VatRate> UNTAXED =
            List.of(rate(VatCategory.EXEMPT, 0, LocalDate.EPOCH), rate(VatCategory.SMALL_BUSINESS, 0, LocalDate.EPOCH));

    private static final List<VatRate> GERMANY = List.of(
            rate(VatCategory.STANDARD, 19, LocalDate.of(2007, 1, 1)),
            rate(VatCategory.STANDARD, 16, LocalDate.of(2020, 7, 1)),
            rate(VatCategory.STANDARD, 19, LocalDate.of(2021, 1, 1)),
            rate(VatCategory.REDUCED, 7, LocalDate.of(1983, 7, 1)),
            rate(VatCategory.REDUCED, 5, LocalDate.of(2020, 7, 1)),
            rate(VatCategory.REDUCED, 7, LocalDate.of(2021, 1, 1)));

    private static final List<VatRate> NETHERLANDS = List.of(
            rate(VatCategory.STANDARD, 21, LocalDate.of(2012, 10, 1)),
            rate(VatCategory.REDUCED, 9, LocalDate.of(2019, 1, 1)));

    private static final List<VatRate> ESTONIA = List.of(
            rate(VatCategory.STANDARD, 20, LocalDate.of(2009, 7, 1)),
            rate(VatCategory.STANDARD, 22, LocalDate.of(2024, 1, 1)),
            rate(VatCategory.STANDARD, 24, LocalDate.of(2025, 7, 1)),
            rate(VatCategory.REDUCED, 9, LocalDate.of(2009, 1, 1)));

    private static final List<VatRate> BRITAIN = List.of(
            rate(VatCategory.STANDARD, 20, LocalDate.of(2011, 1, 4)),
            rate(VatCategory.REDUCED, 5, LocalDate.of(1997, 9, 1)));

    private VatLaw() {}

    /** @param country as ISO code of two letters; of one that is not known here only what is free of tax */
    static List<VatRate> of(String country) {
        List<VatRate> taxed = switch (country) {
            case "DE" -> GERMANY;
            case "NL" -> NETHERLANDS;
            case "EE" -> ESTONIA;
            case "GB" -> BRITAIN;
            default -> List.of();
        };
        return Stream.concat(taxed.stream(), UNTAXED.stream()).toList();
    }

    private static VatRate rate(VatCategory category, int percent, LocalDate validFrom) {
        return new VatRate(category, BigDecimal.valueOf(percent), validFrom, "", true);
    }
}
