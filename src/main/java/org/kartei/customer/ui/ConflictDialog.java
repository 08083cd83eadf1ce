package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerField;
import org.kartei.customer.TwoVersions;
import org.kartei.customer.TwoVersions.Side;
import org.kartei.group.Group;
import org.kartei.group.GroupId;

/** Two people changed the same customer: both versions, field by field, to choose from where they collide (FILE-3). */
final class ConflictDialog extends Dialog {

    private static final Map<Side, String> CAPTIONS = Map.of(
            Side.BOTH, "customer.conflict.both",
            Side.MINE, "customer.conflict.mine",
            Side.THEIRS, "customer.conflict.theirs");

    private final transient TwoVersions versions;
    private final transient Map<CustomerField<?>, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    private ConflictDialog(FieldTexts texts, TwoVersions versions, String by, Consumer<CustomerData> chosen) {
        this.versions = versions;
        setHeaderTitle(getTranslation("customer.conflict.title"));
        addClassName("conflict");
        add(new Paragraph(
                by.isEmpty()
                        ? getTranslation("customer.conflict.text")
                        : getTranslation("customer.conflict.textBy", by)));
        versions.colliding().forEach(field -> add(choice(texts, field)));
        if (choices.isEmpty()) {
            add(new Paragraph(getTranslation("customer.conflict.none")));
        }
        var save = new Button(getTranslation("shell.action.save"), click -> {
            Map<CustomerField<?>, Side> sides = new LinkedHashMap<>();
            choices.forEach((field, group) -> sides.put(field, group.getValue()));
            close();
            chosen.accept(versions.united(sides));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("customer.conflict.back"), click -> close()), save);
    }

    /** @param by who saved first, empty if unknown */
    static void open(Map<GroupId, Group> groups, TwoVersions versions, String by, Consumer<CustomerData> chosen) {
        var texts = new FieldTexts(groups, UI.getCurrent().getLocale());
        new ConflictDialog(texts, versions, by, chosen).open();
    }

    private Div choice(FieldTexts texts, CustomerField<?> field) {
        Map<Side, CustomerData> sides = versions.sides(field);
        var group = new RadioButtonGroup<Side>(FieldTexts.caption(field));
        group.setItems(sides.keySet());
        group.setItemLabelGenerator(
                side -> getTranslation(CAPTIONS.get(side), texts.of(field, Objects.requireNonNull(sides.get(side)))));
        group.setValue(versions.proposed(field));
        choices.put(field, group);
        return new Div(group);
    }
}
