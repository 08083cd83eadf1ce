package org.kartei.directdebit;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kartei.shared.Languages;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/** What payers have to be told before money is collected (pre-notification): a text for each, to be sent in whatever way. */
@Component
class Announcements {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String BETWEEN = "\n\n----\n\n";

    private final I18NProvider texts;

    Announcements(I18NProvider texts) {
        this.texts = texts;
    }

    /** In UTF-8, those by the same mandate together, each in the language of its first invoice. */
    byte[] of(DirectDebit debit) {
        var byMandate = debit.items().stream()
                .filter(item -> item.state() != DebitState.RETURNED)
                .collect(Collectors.groupingBy(DebitItem::mandate, LinkedHashMap::new, Collectors.toList()));
        return byMandate.values().stream()
                .map(items -> text(debit, items))
                .collect(Collectors.joining(BETWEEN, "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text(DirectDebit debit, List<DebitItem> items) {
        DebitItem first = items.getFirst();
        Locale language = Languages.nearest(Locale.forLanguageTag(first.language()));
        Formats formats = Formats.of(language);
        String lines = items.stream()
                .map(item -> item.invoiceNumber() + ": " + formats.money(item.amount(), EURO))
                .collect(Collectors.joining("\n"));
        return first.mandate().holder() + "\n\n"
                + texts.getTranslation(
                        "directdebit.announcement",
                        language,
                        debit.collectedOn(),
                        first.mandate().shortIban(),
                        first.mandate().reference(),
                        debit.creditor().identifier())
                + "\n\n" + lines + "\n\n" + debit.creditor().name();
    }
}
