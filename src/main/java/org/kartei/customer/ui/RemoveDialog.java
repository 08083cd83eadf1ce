package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kartei.customer.CustomerId;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.Household;
import org.kartei.shell.ConfirmDialogs;

/** Asks before a participant leaves a household: says where it stays, or that it is gone for good and what goes with it. */
final class RemoveDialog {

    private RemoveDialog() {}

    /** @param confirmed is told whether it was said that the participant will be gone for good */
    static void open(FamilyMember member, CustomerId customer, Consumer<Boolean> confirmed) {
        UI ui = UI.getCurrent();
        String name = member.details().name();
        List<Household> others = member.others(customer);
        String text = others.isEmpty()
                ? ui.getTranslation("customer.family.remove.gone", name)
                : ui.getTranslation(
                        "customer.family.remove.stays",
                        name,
                        others.stream().map(Household::label).collect(Collectors.joining("; ")));
        var remove = new Button(
                ui.getTranslation("customer.family.action.remove"), click -> confirmed.accept(others.isEmpty()));
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        ConfirmDialogs.open(
                ui.getTranslation("customer.family.remove.title", name),
                text,
                new Button(ui.getTranslation("shell.action.cancel")),
                remove);
    }
}
