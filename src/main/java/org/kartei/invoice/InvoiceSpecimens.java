package org.kartei.invoice;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatCategory;
import org.kartei.settings.VatRates;
import org.kartei.template.DocumentKind;
import org.kartei.template.Specimens;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/** An invoice over two lines with two rates of VAT, and what can follow from it, none of which was ever written (INV-3). */
@Component
class InvoiceSpecimens implements Specimens {

    private static final long CUSTOMER = 10_001;
    private static final BigDecimal COURSE = new BigDecimal("120.00");
    private static final BigDecimal BOOK = new BigDecimal("14.50");

    private final InvoicePdf invoices;
    private final OfferPdf offers;
    private final ReminderPdf reminders;
    private final ReminderTerms terms;
    private final SettingsService settings;
    private final VatRates rates;
    private final NumberForms numbers;
    private final I18NProvider texts;
    private final Clock clock;

    InvoiceSpecimens(
            InvoicePdf invoices,
            OfferPdf offers,
            ReminderPdf reminders,
            ReminderTerms terms,
            SettingsService settings,
            VatRates rates,
            NumberForms numbers,
            I18NProvider texts,
            Clock clock) {
        this.invoices = invoices;
        this.offers = offers;
        this.reminders = reminders;
        this.terms = terms;
        this.settings = settings;
        this.rates = rates;
        this.numbers = numbers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.INVOICE, DocumentKind.CANCELLATION, DocumentKind.OFFER, DocumentKind.REMINDER);
    }

    @Override
    public void write(DocumentKind kind, Template template, Locale language, OutputStream out) throws IOException {
        School school = settings.school();
        var specimen = new Specimen(school, LocalDate.now(clock), language);
        Issuer issuer = Issuer.of(school);
        switch (kind) {
            case CANCELLATION -> invoices.write(specimen.cancellation(), issuer, template, null, out);
            case OFFER -> offers.write(specimen.offer(), issuer, template, out);
            case REMINDER -> {
                Invoice invoice = specimen.invoice();
                reminders.write(specimen.reminder(invoice), invoice, issuer, template, out);
            }
            default -> invoices.write(specimen.invoice(), issuer, template, null, out);
        }
    }

    private final class Specimen {

        private final School school;
        private final LocalDate today;
        private final Locale language;
        private final CurrencyUnit currency;

        Specimen(School school, LocalDate today, Locale language) {
            this.school = school;
            this.today = today;
            this.language = language;
            this.currency = CurrencyUnit.of(school.currency());
        }

        Invoice invoice() {
            return invoice(InvoiceKind.INVOICE, numbers.next(DocumentSeries.INVOICE), lines(BigDecimal.ONE), null);
        }

        Invoice cancellation() {
            return invoice(
                    InvoiceKind.CANCELLATION,
                    numbers.next(DocumentSeries.CANCELLATION),
                    lines(BigDecimal.ONE.negate()),
                    numbers.next(DocumentSeries.INVOICE));
        }

        private Invoice invoice(InvoiceKind kind, String number, List<InvoiceLine> lines, @Nullable String cancels) {
            InvoiceSums sums = InvoiceSums.of(lines);
            return new Invoice(
                    new InvoiceId(0),
                    0,
                    kind,
                    InvoiceState.ISSUED,
                    InvoiceOrigin.OWN,
                    number,
                    currency,
                    null,
                    CUSTOMER,
                    text("name"),
                    text("address"),
                    null,
                    "",
                    language.getLanguage(),
                    today,
                    cancels == null ? today.plusDays(school.daysToPay()) : null,
                    null,
                    school.daysToPay(),
                    1,
                    "",
                    sums,
                    BigDecimal.ZERO,
                    sums.total(),
                    cancels,
                    cancels,
                    null,
                    null,
                    lines,
                    List.of(),
                    List.of());
        }

        Offer offer() {
            return new Offer(
                    new OfferId(0),
                    0,
                    OfferState.OPEN,
                    numbers.next(DocumentSeries.OFFER),
                    currency,
                    null,
                    CUSTOMER,
                    text("name"),
                    text("address"),
                    language.getLanguage(),
                    today,
                    today.plusMonths(1),
                    "",
                    "",
                    null,
                    null,
                    null,
                    null,
                    lines(BigDecimal.ONE));
        }

        Reminder reminder(Invoice invoice) {
            ReminderTerm term = terms.all().getFirst();
            return new Reminder(
                    0,
                    invoice.id(),
                    term.level(),
                    today,
                    today.plusDays(term.daysToPay()),
                    null,
                    invoice.open(),
                    BigDecimal.ZERO,
                    term.fee(),
                    terms.text(term, language.getLanguage()),
                    "",
                    null,
                    "",
                    "");
        }

        private List<InvoiceLine> lines(BigDecimal quantity) {
            return List.of(
                    InvoiceLine.of(
                            LineKind.COURSE, text("course"), LinePrice.of(quantity, COURSE), tax(VatCategory.STANDARD)),
                    InvoiceLine.of(
                            LineKind.OTHER, text("book"), LinePrice.of(quantity, BOOK), tax(VatCategory.REDUCED)));
        }

        /** Free of tax where no rate is known. */
        private Tax tax(VatCategory category) {
            return rates.all().stream()
                    .filter(rate ->
                            rate.category() == category && !rate.validFrom().isAfter(today))
                    .findFirst()
                    .map(Tax::of)
                    .orElse(new Tax(VatCategory.EXEMPT, BigDecimal.ZERO, ""));
        }

        private String text(String key) {
            return texts.getTranslation("template.specimen." + key, language);
        }
    }
}
