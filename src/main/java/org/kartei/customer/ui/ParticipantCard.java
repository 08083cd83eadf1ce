package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.Household;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.file.OpenFile;
import org.kartei.customer.file.ParticipantPart.Told;
import org.kartei.shell.Formats;

/** One participant: read, edited, removed, and moved by its handle: dragged, or with the arrow keys (FILE-4). */
final class ParticipantCard extends Div {

    private final Button handle = icon(VaadinIcon.ELLIPSIS_DOTS_V, "customer.family.action.move", () -> {});

    ParticipantCard(FamilyMember member, int place, OpenFile file, ParticipantsContent family) {
        addClassName("participant");
        ParticipantDetails details = member.details();
        List<Household> others = member.others(file.id());
        movable(member, place, family);
        var head = new Div(handle, new H2(details.name()));
        head.addClassName("participant-head");
        if (details.birthday() != null) {
            head.add(secondary(born(details.birthday(), family.today())));
        }
        if (!others.isEmpty() && member.isPaidBy(file.id())) {
            head.add(pays());
        }
        head.add(actions(member, place, file, family));
        add(head);
        contacts(details);
        if (!others.isEmpty()) {
            add(households(others));
        }
        if (!details.notes().isEmpty()) {
            var notes = new Paragraph(details.notes());
            notes.addClassName("note-text");
            add(notes);
        }
        family.told(member).forEach(told -> add(elsewhere(told)));
    }

    /** What is known of it where it lives, too. */
    private Div elsewhere(Told told) {
        var line = new Div(
                new Anchor(CustomerLinks.file(told.number(), told.tab()), told.text()),
                secondary(getTranslation("customer.family.elsewhere", String.valueOf(told.number()), told.name())));
        line.addClassName("participant-contacts");
        return line;
    }

    private Div actions(FamilyMember member, int place, OpenFile file, ParticipantsContent family) {
        var actions = new Div();
        actions.addClassName("participant-actions");
        family.sameAbove(member, place)
                .ifPresent(
                        above -> actions.add(text("customer.family.action.unite", () -> family.unite(member, above))));
        if (!member.isPaidBy(file.id())) {
            actions.add(text("customer.family.action.pay", () -> family.pay(member)));
        }
        family.actions()
                .forEach(action ->
                        actions.add(icon(action.icon(), action.captionKey(), () -> action.start(file, member))));
        actions.add(
                icon(VaadinIcon.PENCIL, "customer.family.action.edit", () -> family.edit(member)),
                icon(VaadinIcon.TRASH, "customer.family.action.remove", () -> family.remove(member)));
        return actions;
    }

    void focusHandle() {
        handle.focus();
    }

    private void movable(FamilyMember member, int place, ParticipantsContent family) {
        handle.addClassName("note-handle");
        onKey("ArrowUp", () -> family.move(member, Math.max(0, place - 1)));
        onKey("ArrowDown", () -> family.move(member, place + 1));
        DragSource<Button> source = DragSource.create(handle);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(member);
        DropTarget<ParticipantCard> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(
                drop -> drop.getDragData().ifPresent(dragged -> family.move((FamilyMember) dragged, place)));
    }

    private void onKey(String key, Runnable move) {
        handle.getElement()
                .addEventListener("keydown", pressed -> move.run())
                .setFilter("event.key === '" + key + "' && (event.preventDefault() || true)");
    }

    private String born(LocalDate birthday, LocalDate today) {
        return getTranslation(
                "customer.family.born",
                Formats.of(getLocale()).date(birthday),
                Period.between(birthday, today).getYears());
    }

    private Span pays() {
        var badge = new Span(getTranslation("customer.family.pays"));
        badge.addClassNames("badge", "badge-teal");
        badge.getElement().setAttribute("title", getTranslation("customer.family.pays.hint"));
        return badge;
    }

    private void contacts(ParticipantDetails details) {
        var contacts = new Div();
        contacts.addClassName("participant-contacts");
        if (!details.phone().isEmpty()) {
            contacts.add(new Anchor("tel:" + details.phone().replace(" ", ""), details.phone()));
        }
        if (!details.email().isEmpty()) {
            contacts.add(new Anchor(CustomerLinks.mail(details.email()), details.email()));
        }
        if (contacts.getChildren().findAny().isPresent()) {
            add(contacts);
        }
    }

    private Div households(List<Household> others) {
        var line = new Div(secondary(getTranslation("customer.family.alsoWith")));
        line.addClassName("participant-contacts");
        others.forEach(household -> {
            line.add(new Anchor(CustomerLinks.participants(household.number()), household.label()));
            if (household.pays()) {
                line.add(pays());
            }
        });
        return line;
    }

    private static Span secondary(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    private Button text(String captionKey, Runnable act) {
        var button = new Button(getTranslation(captionKey), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button icon(VaadinIcon icon, String captionKey, Runnable act) {
        var button = new Button(new Icon(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(captionKey));
        button.setTooltipText(getTranslation(captionKey));
        return button;
    }
}
