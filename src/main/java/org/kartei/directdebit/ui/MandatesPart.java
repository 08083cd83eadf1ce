package org.kartei.directdebit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kartei.customer.file.FilePart;
import org.kartei.customer.file.OpenFile;
import org.kartei.directdebit.Mandate;
import org.kartei.directdebit.Mandates;
import org.kartei.shell.ConfirmDialogs;

/** A customer's mandates in the sidebar of the file; nothing where there are none. */
@org.springframework.stereotype.Component
class MandatesPart implements FilePart {

    private static final int SHOWN = 5;

    private final Mandates mandates;
    private final Clock clock;

    MandatesPart(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public Component part(OpenFile file) {
        List<Mandate> all = mandates.of(file.id());
        var part = new Div();
        part.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            part.addClassName("file-mandates");
            var list = new UnorderedList();
            all.stream().limit(SHOWN).forEach(mandate -> list.add(item(mandate)));
            part.add(new H2(text("directdebit.mandate.list")), list);
        }
        return part;
    }

    private ListItem item(Mandate mandate) {
        LocalDate today = LocalDate.now(clock);
        var reference = new Span(mandate.data().reference());
        reference.addClassName("number");
        var detail = new Span(mandate.data().shortIban() + " · " + text(mandate.stateKey(today), mandate.endsOn()));
        detail.addClassName("secondary");
        var item = new ListItem(new Div(reference), new Div(detail));
        if (!mandate.isUsed()) {
            item.add(button("directdebit.mandate.edit", mandate, () -> edit(mandate, today)));
        }
        if (mandate.revokedOn() == null) {
            item.add(button(
                    "directdebit.mandate.revoke",
                    mandate,
                    () -> ConfirmDialogs.danger(
                            "directdebit.revoke",
                            () -> mandates.revoke(mandate.id(), mandate.version(), today),
                            mandate.data().reference())));
        }
        return item;
    }

    private void edit(Mandate mandate, LocalDate today) {
        new MandateDialog(
                        "directdebit.mandate.edit",
                        mandate.data(),
                        today,
                        typed -> mandates.change(mandate.id(), mandate.version(), typed))
                .open();
    }

    private static Button button(String key, Mandate mandate, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(text(key) + " " + mandate.data().reference());
        return button;
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
