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
import org.kartei.shell.Formats;

/** One participant: read, edited, removed, and moved by its handle: dragged, or with the arrow keys (FILE-4). */
final class ParticipantCard extends Div {

    private final Button handle = icon(VaadinIcon.ELLIPSIS_DOTS_V, "customer.family.action.move");

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
        var space = new Div();
        space.addClassName("file-space");
        head.add(space);
        family.sameAbove(member, place).ifPresent(above -> {
            var unite =
                    new Button(getTranslation("customer.family.action.unite"), click -> family.unite(member, above));
            unite.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(unite);
        });
        if (!member.isPaidBy(file.id())) {
            var pay = new Button(getTranslation("customer.family.action.pay"), click -> family.pay(member));
            pay.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(pay);
        }
        family.actions().forEach(action -> {
            Button button = icon(action.icon(), action.captionKey());
            button.addClickListener(click -> action.start(file, member));
            head.add(button);
        });
        Button edit = icon(VaadinIcon.PENCIL, "customer.family.action.edit");
        edit.addClickListener(click -> family.edit(member));
        Button remove = icon(VaadinIcon.TRASH, "customer.family.action.remove");
        remove.addClickListener(click -> family.remove(member));
        head.add(edit, remove);
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
            contacts.add(new Anchor("mailto:" + details.email(), details.email()));
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

    private Button icon(VaadinIcon icon, String captionKey) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(captionKey));
        button.setTooltipText(getTranslation(captionKey));
        return button;
    }
}
