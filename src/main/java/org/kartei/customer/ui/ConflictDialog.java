package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kartei.customer.ChangedMeanwhile;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerField;
import org.kartei.group.Group;
import org.kartei.group.GroupId;

/**
 * Two people changed the same customer: both versions, field by field, to choose from (FILE-3). Fields that only one of
 * them changed are taken from that one; lists that both changed are put together.
 */
final class ConflictDialog extends Dialog {

    private enum Side {
        BOTH,
        MINE,
        THEIRS
    }

    private static final Map<Side, String> CAPTIONS = Map.of(
            Side.BOTH, "customer.conflict.both",
            Side.MINE, "customer.conflict.mine",
            Side.THEIRS, "customer.conflict.theirs");

    private final transient Map<CustomerField<?>, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    private ConflictDialog(
            FieldTexts texts,
            List<CustomerField<?>> fields,
            CustomerData before,
            CustomerData mine,
            ChangedMeanwhile changed,
            Consumer<CustomerData> chosen) {
        CustomerData theirs = changed.now().data();
        setHeaderTitle(getTranslation("customer.conflict.title"));
        addClassName("conflict");
        add(new Paragraph(
                changed.by().isEmpty()
                        ? getTranslation("customer.conflict.text")
                        : getTranslation("customer.conflict.textBy", changed.by())));
        List<CustomerField<?>> taken = new ArrayList<>();
        for (CustomerField<?> field : fields) {
            boolean mineChanged = field.differs(before, mine);
            if (mineChanged && field.differs(before, theirs) && field.differs(mine, theirs)) {
                add(choice(texts, field, before, mine, theirs));
            } else if (mineChanged) {
                taken.add(field);
            }
        }
        if (choices.isEmpty()) {
            add(new Paragraph(getTranslation("customer.conflict.none")));
        }
        var save = new Button(getTranslation("shell.action.save"), click -> {
            var draft = new CustomerDraft(theirs);
            taken.forEach(field -> field.copy(mine, draft));
            choices.forEach((field, group) -> {
                if (group.getValue() == Side.MINE) {
                    field.copy(mine, draft);
                } else if (group.getValue() == Side.BOTH) {
                    field.copyBoth(before, mine, theirs, draft);
                }
            });
            close();
            chosen.accept(draft.data());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("customer.conflict.back"), click -> close()), save);
    }

    static void open(
            Map<GroupId, Group> groups,
            List<CustomerField<?>> fields,
            CustomerData before,
            CustomerData mine,
            ChangedMeanwhile changed,
            Consumer<CustomerData> chosen) {
        var texts = new FieldTexts(groups, UI.getCurrent().getLocale());
        new ConflictDialog(texts, fields, before, mine, changed, chosen).open();
    }

    /** Two lists are put together; where one of them is that already, it is proposed. */
    private Div choice(
            FieldTexts texts, CustomerField<?> field, CustomerData before, CustomerData mine, CustomerData theirs) {
        Side proposed = Side.MINE;
        Map<Side, CustomerData> sides = new EnumMap<>(Side.class);
        sides.put(Side.MINE, mine);
        sides.put(Side.THEIRS, theirs);
        if (field.isList(mine)) {
            var draft = new CustomerDraft(theirs);
            field.copyBoth(before, mine, theirs, draft);
            CustomerData both = draft.data();
            proposed = field.differs(both, theirs) ? proposed : Side.THEIRS;
            if (field.differs(both, mine) && field.differs(both, theirs)) {
                sides.put(Side.BOTH, both);
                proposed = Side.BOTH;
            }
        }
        var group = new RadioButtonGroup<Side>(FieldTexts.caption(field));
        group.setItems(sides.keySet());
        group.setItemLabelGenerator(
                side -> getTranslation(CAPTIONS.get(side), texts.of(field, Objects.requireNonNull(sides.get(side)))));
        group.setValue(proposed);
        choices.put(field, group);
        return new Div(group);
    }
}
