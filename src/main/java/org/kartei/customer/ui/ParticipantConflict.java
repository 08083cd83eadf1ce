package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kartei.customer.ParticipantChangedMeanwhile;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantField;
import org.kartei.shell.Formats;

/** Two people changed the same participant: as {@link ConflictDialog} does it for customers. */
final class ParticipantConflict extends Dialog {

    private enum Side {
        MINE,
        THEIRS
    }

    private final transient Map<ParticipantField<?>, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    ParticipantConflict(
            ParticipantDetails before,
            ParticipantDetails mine,
            ParticipantChangedMeanwhile changed,
            Consumer<ParticipantDetails> chosen) {
        ParticipantDetails theirs = changed.now().details();
        setHeaderTitle(getTranslation("customer.conflict.title"));
        addClassName("conflict");
        setCloseOnOutsideClick(false);
        add(new Paragraph(
                changed.by().isEmpty()
                        ? getTranslation("customer.family.conflict.text")
                        : getTranslation("customer.family.conflict.textBy", changed.by())));
        for (ParticipantField<?> field : ParticipantField.ALL) {
            if (field.differs(before, mine) && field.differs(before, theirs) && field.differs(mine, theirs)) {
                add(choice(field, mine, theirs));
            }
        }
        if (choices.isEmpty()) {
            add(new Paragraph(getTranslation("customer.conflict.none")));
        }
        var save = new Button(getTranslation("shell.action.save"), click -> {
            close();
            chosen.accept(both(before, mine, theirs));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("customer.conflict.back"), click -> close()), save);
    }

    /** Theirs, with what only I have changed and what is chosen as mine. */
    private ParticipantDetails both(ParticipantDetails before, ParticipantDetails mine, ParticipantDetails theirs) {
        ParticipantDetails both = theirs;
        for (ParticipantField<?> field : ParticipantField.ALL) {
            RadioButtonGroup<Side> choice = choices.get(field);
            boolean isMine = choice == null ? field.differs(before, mine) : choice.getValue() == Side.MINE;
            both = isMine ? field.copy(mine, both) : both;
        }
        return both;
    }

    private Div choice(ParticipantField<?> field, ParticipantDetails mine, ParticipantDetails theirs) {
        var group = new RadioButtonGroup<Side>(getTranslation("participant.field." + field.key()));
        group.setItems(Side.values());
        Map<Side, String> labels = Map.ofEntries(
                Map.entry(Side.MINE, getTranslation("customer.conflict.mine", text(field, mine))),
                Map.entry(Side.THEIRS, getTranslation("customer.conflict.theirs", text(field, theirs))));
        group.setItemLabelGenerator(labels::get);
        group.setValue(Side.MINE);
        choices.put(field, group);
        return new Div(group);
    }

    private String text(ParticipantField<?> field, ParticipantDetails details) {
        Object value = field.get().apply(details);
        String text = value instanceof LocalDate date
                ? Formats.of(getLocale()).date(date)
                : value == null ? "" : value.toString();
        return text.isEmpty() ? getTranslation("customer.conflict.empty") : text;
    }
}
