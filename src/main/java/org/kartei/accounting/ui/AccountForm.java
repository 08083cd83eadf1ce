package org.kartei.accounting.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kartei.accounting.AccountPlan;
import org.kartei.accounting.AccountSlot;
import org.kartei.accounting.Chart;
import org.kartei.accounting.SlotName;
import org.kartei.shared.Languages;
import org.kartei.shell.Formats;

/** One field for each value of an {@link AccountPlan}. Whoever chooses a chart of accounts gets its usual accounts where nothing else was typed. */
final class AccountForm extends Div {

    private static final int LENGTH = 20;
    private static final int MONTHS = 12;

    private final transient List<AccountSlot> slots;
    private final SerializableRunnable changed;
    private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private transient AccountPlan shown = new AccountPlan(Map.of());

    /** @param changed is run whenever something was typed or chosen */
    AccountForm(List<AccountSlot> slots, SerializableRunnable changed) {
        this.slots = slots;
        this.changed = changed;
        FormLayout books = layout();
        books.addFormRow(text(AccountPlan.ADVISER), text(AccountPlan.CLIENT));
        books.addFormRow(
                choice(
                        AccountPlan.FIRST_MONTH,
                        IntStream.rangeClosed(1, MONTHS).boxed().toList(),
                        this::monthName),
                choice(
                        AccountPlan.LENGTH,
                        IntStream.rangeClosed(AccountPlan.SHORTEST, AccountPlan.LONGEST)
                                .boxed()
                                .toList(),
                        value -> value));
        Select<String> chart = choice(
                AccountPlan.CHART,
                List.of(Chart.values()),
                value -> getTranslation(Chart.valueOf(value).nameKey()));
        books.addFormRow(chart);
        FormLayout customers = layout();
        customers.addFormRow(helped(AccountPlan.BASE), helped(AccountPlan.COLLECTIVE));
        FormLayout accounts = layout();
        List<TextField> ofSlots = slots.stream()
                .map(slot -> text(slot.key(), SlotName.of(slot, key -> getTranslation(key), Formats.of(getLocale()))))
                .toList();
        for (int i = 0; i < ofSlots.size(); i += 2) {
            accounts.addFormRow(
                    ofSlots.subList(i, Math.min(i + 2, ofSlots.size())).toArray(Component[]::new));
        }
        add(
                books,
                new H2(getTranslation("accounting.use.CUSTOMERS")),
                customers,
                new H2(getTranslation("accounting.settings.accounts")),
                accounts);
    }

    /** Forgets what was typed. */
    void show(AccountPlan plan) {
        shown = plan;
        fields.keySet().forEach(name -> put(name, plan.value(name)));
    }

    /** What the fields say. */
    AccountPlan plan() {
        Map<String, String> values = new HashMap<>(shown.values());
        fields.forEach((name, field) -> values.put(name, value(name).strip()));
        return new AccountPlan(values);
    }

    boolean hasChanges() {
        return fields.keySet().stream().anyMatch(name -> !value(name).equals(shown.value(name)));
    }

    private static FormLayout layout() {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        return form;
    }

    private TextField text(String name) {
        return text(name, getTranslation("accounting.field." + name));
    }

    private TextField helped(String name) {
        TextField field = text(name);
        field.setHelperText(getTranslation("accounting.field." + name + ".help"));
        return field;
    }

    private TextField text(String name, String caption) {
        var field = new TextField(caption);
        field.setMaxLength(LENGTH);
        field.setAllowedCharPattern("[0-9]");
        return kept(name, field);
    }

    private <T> Select<String> choice(String name, List<T> items, ItemLabelGenerator<String> label) {
        var field = new Select<String>();
        field.setLabel(getTranslation("accounting.field." + name));
        field.setItems(items.stream().map(String::valueOf).toList());
        field.setItemLabelGenerator(label);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                propose(name, change.getOldValue());
            }
        });
        return kept(name, field);
    }

    private <F extends AbstractField<?, String>> F kept(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /** What was proposed before gives way to what is proposed now; what somebody has typed stays. */
    private void propose(String name, String before) {
        if (!name.equals(AccountPlan.CHART) && !name.equals(AccountPlan.LENGTH)) {
            return;
        }
        Map<String, String> former = new HashMap<>(plan().values());
        former.put(name, before == null ? "" : before);
        Map<String, String> proposedBefore = proposals(new AccountPlan(former));
        proposals(plan()).forEach((key, proposal) -> {
            if (value(key).isEmpty() || value(key).equals(proposedBefore.get(key))) {
                put(key, proposal);
            }
        });
    }

    private Map<String, String> proposals(AccountPlan plan) {
        Map<String, String> proposals = new HashMap<>();
        slots.forEach(slot -> proposals.put(slot.key(), plan.chart().proposal(slot, plan.length())));
        proposals.put(AccountPlan.BASE, plan.usualBase());
        return proposals;
    }

    private void put(String name, String value) {
        HasValue<?, String> field = Objects.requireNonNull(fields.get(name));
        if (value.isEmpty()) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private String value(String name) {
        return Stream.ofNullable(fields.get(name))
                .flatMap(field -> Stream.ofNullable(field.getValue()))
                .findFirst()
                .orElse("");
    }

    private String monthName(String month) {
        return Month.of(Integer.parseInt(month))
                .getDisplayName(TextStyle.FULL_STANDALONE, Languages.nearest(getLocale()));
    }
}
