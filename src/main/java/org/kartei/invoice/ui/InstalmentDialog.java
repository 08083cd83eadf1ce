package org.kartei.invoice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.Instalment;
import org.kartei.invoice.InstalmentPlan;
import org.kartei.invoice.Instalments;
import org.kartei.invoice.Invoice;
import org.kartei.shell.AmountField;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.Refusals;
import org.kartei.shell.UnsavedChanges;

/** Agrees in which parts an invoice is paid: even ones a month apart are proposed, and each can be changed by hand. */
final class InstalmentDialog extends Dialog {

    private static final int USUAL = 3;
    private static final int DAYS = 14;

    private final transient Instalments service;
    private final transient Invoice invoice;
    private final transient Runnable done;
    private final transient Formats formats = Formats.of(getLocale());
    private final IntegerField count = new IntegerField(getTranslation("invoice.instalments.count"));
    private final DatePicker first = DatePickers.of(getTranslation("invoice.instalments.first"));
    private final Div list = new Div();
    private final Paragraph sum = new Paragraph();
    private final transient List<Row> rows = new ArrayList<>();

    private record Row(DatePicker day, AmountField amount) {}

    /** @param left of a plan that stands what is not paid, to be changed; empty for a new one */
    InstalmentDialog(Instalments service, Invoice invoice, List<Instalment> left, LocalDate today, Runnable done) {
        this.service = service;
        this.invoice = invoice;
        this.done = done;
        setHeaderTitle(getTranslation("invoice.instalments.title"));
        setWidth("min(28rem, 94vw)");
        List<Instalment> shown = proposed(left, today);
        limit(count, InstalmentPlan.FEWEST);
        count.setValue(shown.size());
        DatePickers.limit(first, today, null);
        first.setValue(shown.getFirst().dueOn());
        var numbers = new Div(count, first);
        numbers.addClassName("instalment-row");
        sum.addClassName("secondary");
        sum.getElement().setAttribute("aria-live", "polite");
        var fields = new Div(numbers, list, sum);
        fields.addClassName("dialog-fields");
        add(fields);
        show(shown);
        count.addValueChangeListener(change -> propose());
        first.addValueChangeListener(change -> propose());
        var save = new Button(getTranslation("invoice.instalments.action"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), save);
        UnsavedChanges.guard(this);
        count.focus();
    }

    /** What is left of a plan, unless days or amounts have to be others anyway: something is overdue, or more is open. */
    private List<Instalment> proposed(List<Instalment> left, LocalDate today) {
        BigDecimal all = left.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (left.size() >= InstalmentPlan.FEWEST
                && !left.getFirst().dueOn().isBefore(today)
                && all.compareTo(invoice.open()) == 0) {
            return left;
        }
        int parts = left.isEmpty() ? USUAL : Math.max(left.size(), InstalmentPlan.FEWEST);
        return InstalmentPlan.monthly(invoice.open(), parts, firstDay(invoice.payBy(), today));
    }

    private static LocalDate firstDay(@Nullable LocalDate payBy, LocalDate today) {
        return payBy == null || payBy.isBefore(today) ? today.plusDays(DAYS) : payBy;
    }

    /** As many as there may be. */
    static void limit(IntegerField count, int fewest) {
        String error = count.getTranslation("invoice.instalments.error.count", fewest, InstalmentPlan.MOST);
        count.setMin(fewest);
        count.setMax(InstalmentPlan.MOST);
        count.setStepButtonsVisible(true);
        count.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(error)
                .setMinErrorMessage(error)
                .setMaxErrorMessage(error));
    }

    /** Anew, whenever both fields above say something that can be. */
    private void propose() {
        if (isCounted() && first.getValue() != null && !first.isInvalid()) {
            show(InstalmentPlan.monthly(invoice.open(), count.getValue(), first.getValue()));
        }
    }

    private boolean isCounted() {
        Integer typed = count.getValue();
        return typed != null && typed >= InstalmentPlan.FEWEST && typed <= InstalmentPlan.MOST;
    }

    private void show(List<Instalment> instalments) {
        rows.clear();
        list.removeAll();
        for (Instalment each : instalments) {
            int number = rows.size() + 1;
            DatePicker day = DatePickers.of(getTranslation("invoice.instalments.dueOn.of", number));
            day.setValue(each.dueOn());
            var amount = new AmountField(getTranslation("invoice.instalments.amount.of", number));
            amount.setValue(formats.amount(each.amount()));
            amount.addValueChangeListener(change -> showSum());
            rows.add(new Row(day, amount));
            var row = new Div(day, amount);
            row.addClassName("instalment-row");
            list.add(row);
        }
        showSum();
    }

    private void showSum() {
        BigDecimal typed = rows.stream()
                .flatMap(row -> formats.parseAmount(row.amount().getValue()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(getTranslation(
                "invoice.instalments.sum",
                formats.amount(typed),
                formats.money(invoice.open(), invoice.currency().toCurrency())));
    }

    private void save() {
        if (!isCounted()) {
            count.setErrorMessage(
                    getTranslation("invoice.instalments.error.count", InstalmentPlan.FEWEST, InstalmentPlan.MOST));
            count.setInvalid(true);
            count.focus();
            return;
        }
        typed().ifPresent(instalments -> new Refusals()
                .at(notLater(), "invoice.instalments.error.days")
                .at(rows.getLast().amount(), "invoice.instalments.error.sum")
                .run(() -> {
                    service.agree(invoice.id(), invoice.version(), instalments);
                    close();
                    done.run();
                    Notices.success("invoice.instalments.done", instalments.size());
                }));
    }

    private Optional<List<Instalment>> typed() {
        var typed = new ArrayList<Instalment>();
        for (Row row : rows) {
            row.day().setInvalid(false);
            Optional<BigDecimal> amount = row.amount().amount();
            if (!DatePickers.isChosen(row.day()) || amount.isEmpty()) {
                return Optional.empty();
            }
            typed.add(new Instalment(row.day().getValue(), amount.get()));
        }
        return Optional.of(typed);
    }

    /** The first day that does not come after the one before it; the first of all where each does. */
    private DatePicker notLater() {
        for (int at = 1; at < rows.size(); at++) {
            if (!rows.get(at).day().getValue().isAfter(rows.get(at - 1).day().getValue())) {
                return rows.get(at).day();
            }
        }
        return rows.getFirst().day();
    }
}
