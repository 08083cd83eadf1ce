package org.kartei.invoice.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceSums;
import org.kartei.invoice.OfferDraft;
import org.kartei.shell.DatePickers;

/** An offer while it is written (INV-1): with texts around its lines, and its last day. */
final class OfferForm extends LinesForm<OfferDraft> {

    private static final int TEXT = 2000;

    private final transient Function<List<InvoiceLine>, InvoiceSums> sums;
    private final TextArea introduction;
    private final TextArea closing;
    private final DatePicker validUntil = DatePickers.of(getTranslation("offer.column.validUntil"));

    /** @param sums what lines add up to; refuses what can't be */
    OfferForm(
            BigDecimal standingPercent,
            CurrencyUnit currency,
            OfferDraft content,
            LocalDate today,
            Taxes taxes,
            Function<List<InvoiceLine>, InvoiceSums> sums) {
        super(taxes, standingPercent, new SumsTable(currency, true));
        this.sums = sums;
        addClassName("is-offer");
        introduction = text("offer.field.introduction", content.introduction());
        closing = text("offer.field.closing", content.closing());
        DatePickers.limit(validUntil, today, OfferDraft.latest(today));
        validUntil.setRequiredIndicatorVisible(true);
        validUntil.setValue(content.validUntil());
        validUntil.addValueChangeListener(change -> changed());
        layOut(content.lines(), introduction, closing, validUntil);
        saved();
    }

    private TextArea text(String key, String value) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(TEXT);
        area.setMinRows(2);
        area.setValue(value);
        area.addValueChangeListener(change -> changed());
        return area;
    }

    @Override
    InvoiceSums sums(List<InvoiceLine> typed) {
        return sums.apply(typed);
    }

    @Override
    OfferDraft draft(List<InvoiceLine> typed) {
        return new OfferDraft(
                typed,
                introduction.getValue().strip(),
                closing.getValue().strip(),
                Objects.requireNonNull(validUntil.getValue()));
    }

    @Override
    List<Object> besides() {
        return List.of(introduction.getValue(), closing.getValue(), Optional.ofNullable(validUntil.getValue()));
    }

    @Override
    boolean checkBesides() {
        return DatePickers.isChosen(validUntil);
    }

    @Override
    boolean refuse(String key, String message) {
        if (!key.equals("offer.error.validUntil")) {
            return false;
        }
        validUntil.setErrorMessage(message);
        validUntil.setInvalid(true);
        validUntil.focus();
        return true;
    }
}
