package org.kartei.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Tax;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRates;

/** What the school charges for: one to three of its services. */
final class DemoLines {

    private final VatRates rates;
    private final List<String[]> services;

    DemoLines(VatRates rates, Resource school) {
        this.rates = rates;
        this.services = school.table("services");
    }

    List<InvoiceLine> of(SplittableRandom random, LocalDate day) {
        Tax tax = Tax.of(rates.on(VatCategory.STANDARD, day));
        var lines = new ArrayList<InvoiceLine>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String[] service = services.get(random.nextInt(services.size()));
            LinePrice price =
                    LinePrice.of(BigDecimal.valueOf(random.nextInt(1, 4)), new BigDecimal(service[2]).setScale(2));
            lines.add(InvoiceLine.of(LineKind.valueOf(service[1]), service[0], price, tax));
        }
        return lines;
    }
}
