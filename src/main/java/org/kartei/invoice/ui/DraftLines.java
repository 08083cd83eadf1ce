package org.kartei.invoice.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceLine;

/** The lines of a draft. Enter in the last field of the last one adds another; lines without anything in them count for nothing. */
final class DraftLines extends Div {

    private final transient Taxes taxes;
    private final transient BigDecimal standingPercent;
    private final transient Runnable changed;
    private final List<LineForm> forms = new ArrayList<>();

    /** @param standingPercent of the customer, which every new line gets by itself (CREDIT-5) */
    DraftLines(Taxes taxes, BigDecimal standingPercent, Runnable changed) {
        this.taxes = taxes;
        this.standingPercent = standingPercent;
        this.changed = changed;
        addClassName("draft-lines");
    }

    void show(List<InvoiceLine> lines) {
        for (InvoiceLine line : lines) {
            var form = new LineForm(this, taxes);
            form.fill(line);
            append(form);
        }
        if (forms.isEmpty()) {
            add();
        }
    }

    /** A further line, with the cursor in it. */
    void add() {
        var form = new LineForm(this, taxes);
        form.give(standingPercent);
        if (!forms.isEmpty()) {
            form.like(forms.getLast());
        }
        append(form);
        form.focusText();
    }

    void focusFirst() {
        forms.getFirst().focusText();
    }

    private void append(LineForm form) {
        forms.add(form);
        add(form);
        number();
    }

    /** Goes to the line behind this one, which is made if there is none. */
    void next(LineForm form) {
        int place = forms.indexOf(form) + 1;
        if (place < forms.size()) {
            forms.get(place).focusText();
        } else {
            add();
        }
    }

    void move(LineForm form, int by) {
        int place = forms.indexOf(form) + by;
        forms.remove(form);
        forms.add(place, form);
        addComponentAtIndex(place, form);
        number();
        form.focusText();
        changed();
    }

    void remove(LineForm form) {
        int place = forms.indexOf(form);
        forms.remove(form);
        remove(List.of(form));
        if (forms.isEmpty()) {
            add();
        }
        forms.get(Math.min(place, forms.size() - 1)).focusText();
        number();
        changed();
    }

    private void number() {
        for (int i = 0; i < forms.size(); i++) {
            forms.get(i).number(i + 1, forms.size());
        }
    }

    void changed() {
        changed.run();
    }

    /** Empty where something can't be read. */
    Optional<List<InvoiceLine>> lines() {
        List<Optional<InvoiceLine>> read = filled().stream().map(LineForm::line).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Says at each field what can't be read, and goes to the first one. */
    boolean check() {
        boolean isRight = true;
        for (LineForm form : filled().reversed()) { // so that the first wrong one has the cursor in the end
            isRight &= form.check();
        }
        return isRight;
    }

    /** @param number of the line that is refused, from 1, as they are saved; null where it is about none */
    void refuse(@Nullable Integer number, String key, String message) {
        List<LineForm> filled = filled();
        LineForm form = number == null || number > filled.size() ? forms.getFirst() : filled.get(number - 1);
        form.refuse(key, message);
    }

    List<List<Optional<?>>> typed() {
        return filled().stream().map(LineForm::typed).toList();
    }

    private List<LineForm> filled() {
        return forms.stream().filter(form -> !form.isEmpty()).toList();
    }
}
