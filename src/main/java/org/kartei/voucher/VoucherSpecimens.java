package org.kartei.voucher;

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
import org.kartei.settings.SettingsService;
import org.kartei.template.DocumentKind;
import org.kartei.template.Specimens;
import org.kartei.template.Template;
import org.springframework.stereotype.Component;

/** A voucher with a code that nobody can redeem (INV-3). */
@Component
class VoucherSpecimens implements Specimens {

    private static final BigDecimal WORTH = new BigDecimal("50.00");

    private final VoucherPdf pdf;
    private final SettingsService settings;
    private final I18NProvider texts;
    private final Clock clock;

    VoucherSpecimens(VoucherPdf pdf, SettingsService settings, I18NProvider texts, Clock clock) {
        this.pdf = pdf;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.VOUCHER);
    }

    @Override
    public void write(DocumentKind kind, Template template, Locale language, OutputStream out) throws IOException {
        LocalDate today = LocalDate.now(clock);
        var voucher = new Voucher(
                new VoucherId(0),
                new VoucherCode("AAAABBBBCCCC"),
                CurrencyUnit.of(settings.school().currency()),
                VoucherTerms.amount(WORTH, today, today.plusYears(1)),
                WORTH,
                0,
                null,
                null,
                texts.getTranslation("template.specimen.name", language),
                language.getLanguage(),
                VoucherOrigin.HAND,
                "",
                "",
                null,
                clock.instant(),
                "");
        pdf.write(List.of(voucher), template, language, out);
    }
}
