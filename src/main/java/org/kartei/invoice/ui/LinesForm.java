package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceSums;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.UnsavedChanges;

/**
 * A document while it is written (INV-1): lines, and what they add up to, told while somebody types.
 *
 * @param <D> what is written
 */
abstract class LinesForm<D> extends Div {

    private final DraftLines lines;
    private final SumsTable table;
    private transient @Nullable Object saved;

    /** @param standingPercent of the customer, which every new line gets by itself (CREDIT-5) */
    LinesForm(Taxes taxes, BigDecimal standingPercent, SumsTable table) {
        this.table = table;
        this.lines = new DraftLines(taxes, standingPercent, this::changed);
        addClassName("draft");
    }

    /** @throws BusinessRuleViolation when it can't be */
    abstract InvoiceSums sums(List<InvoiceLine> typed);

    abstract D draft(List<InvoiceLine> typed);

    /** What is typed besides the lines, to be compared. */
    abstract List<Object> besides();

    /** Says at each field besides the lines what can't be read. */
    abstract boolean checkBesides();

    /** Says a refusal that is not about a line at the field that it is about; whether there is one. */
    abstract boolean refuse(String key, String message);

    private boolean refuse(BusinessRuleViolation refused) {
        return refuse(refused.messageKey(), getTranslation(refused.messageKey(), refused.args()));
    }

    /** @param texts beside the sums */
    final void layOut(List<InvoiceLine> shown, Component... texts) {
        lines.show(shown);
        var add = new Button(getTranslation("invoice.action.addLine"), new Icon(VaadinIcon.PLUS), click -> lines.add());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setTooltipText(getTranslation("invoice.action.addLine.keys"));
        var written = new Div(texts);
        written.addClassName("draft-texts");
        var below = new Div(written, table);
        below.addClassName("draft-below");
        var main = new Div(new H2(getTranslation("invoice.copy.lines")), lines, add, below);
        main.addClassNames("draft-main", "card");
        add(main);
    }

    final void addLine() {
        lines.add();
    }

    final void focusFirst() {
        lines.focusFirst();
    }

    final void changed() {
        draw();
        UnsavedChanges.tell(this, hasChanges());
    }

    /** What can't be is told where the sums stand: nobody has asked for anything yet. */
    private void draw() {
        try {
            Optional<List<InvoiceLine>> typed = lines.lines();
            if (typed.isEmpty()) {
                table.unknown(getTranslation("invoice.sum.unreadable"));
                return;
            }
            table.show(sums(typed.get().stream().map(LinesForm::named).toList()));
        } catch (BusinessRuleViolation refused) {
            table.unknown(getTranslation(refused.messageKey(), refused.args()));
        }
    }

    /** A line adds up before it is said what it is for. */
    private static InvoiceLine named(InvoiceLine line) {
        return line.text().isEmpty()
                ? new InvoiceLine(line.kind(), "?", line.price(), line.tax(), line.suppliedFrom(), line.suppliedUntil())
                : line;
    }

    /** Does something with what is written, unless a field says what is wrong with it; so it does when that is refused. */
    final void write(Consumer<D> how) {
        if (!lines.check() || !checkBesides()) {
            return;
        }
        try {
            lines.lines().map(this::draft).ifPresent(how);
        } catch (BusinessRuleViolation refused) {
            if (!DraftRefusals.tell(lines, refused) && !refuse(refused)) {
                throw refused;
            }
        }
    }

    /** Everything as it is now is saved: what differs from it is a change. */
    final void saved() {
        saved = typed();
        changed();
    }

    final boolean hasChanges() {
        return !Objects.equals(saved, typed()) || UnsavedChanges.isUnreadable(this);
    }

    private Object typed() {
        return List.of(lines.typed(), besides());
    }
}
