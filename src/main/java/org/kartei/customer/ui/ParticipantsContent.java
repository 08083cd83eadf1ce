package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantId;
import org.kartei.customer.SamePerson;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.OpenFile;
import org.kartei.customer.file.ParticipantAction;
import org.kartei.customer.file.ParticipantPart;
import org.kartei.customer.file.ParticipantPart.Told;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;

/** The participants of an open file, in their order by hand. */
final class ParticipantsContent extends Div implements FileContent {

    private final transient FamilyService families;
    private final transient SamePerson samePerson;
    private final transient List<ParticipantAction> actions;
    private final transient List<ParticipantPart> parts;
    private final transient Clock clock;
    private final transient OpenFile file;
    private final OrderedList list = new OrderedList();
    private final Span moved = new Span();
    private transient @Nullable List<FamilyMember> shown;
    private transient Map<ParticipantId, List<Told>> told = Map.of();

    ParticipantsContent(
            FamilyService families,
            SamePerson samePerson,
            List<ParticipantAction> actions,
            List<ParticipantPart> parts,
            Clock clock,
            OpenFile file) {
        this.families = families;
        this.samePerson = samePerson;
        this.actions = actions;
        this.parts = parts;
        this.clock = clock;
        this.file = file;
        list.addClassName("participant-list");
        moved.addClassName("visually-hidden");
        moved.getElement().setAttribute("role", "status");
        var join = new Button(
                getTranslation("customer.family.action.join"),
                new Icon(VaadinIcon.USERS),
                click -> new JoinDialog(families, file).open());
        var add = new Button(
                getTranslation("customer.family.action.add"),
                new Icon(VaadinIcon.PLUS),
                click -> ParticipantDialog.add(families, file, clock).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(join, add);
        bar.addClassName("tab-bar");
        add(bar, list, moved);
        refresh();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh() {
        List<FamilyMember> family = families.of(file.id());
        Map<ParticipantId, List<Told>> elsewhere = elsewhere(family);
        if (family.equals(shown) && elsewhere.equals(told)) {
            return; // what has the focus keeps it
        }
        shown = family;
        told = elsewhere;
        list.removeAll();
        for (int place = 0; place < family.size(); place++) {
            list.add(new ListItem(new ParticipantCard(family.get(place), place, file, this)));
        }
        if (family.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("customer.family.empty"))));
        }
    }

    private Map<ParticipantId, List<Told>> elsewhere(List<FamilyMember> family) {
        return parts.stream()
                .flatMap(part -> part.elsewhere(file.id(), family).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
    }

    /** What the files of its other households tell of a participant. */
    List<Told> told(FamilyMember member) {
        return told.getOrDefault(member.id(), List.of());
    }

    List<ParticipantAction> actions() {
        return actions;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void edit(FamilyMember member) {
        ParticipantDialog.edit(families, member, clock).open();
    }

    /** Who stands above in this family with the same names and birthday. */
    Optional<FamilyMember> sameAbove(FamilyMember member, int place) {
        return Objects.requireNonNull(shown).stream()
                .limit(place)
                .filter(above -> above.details().data().equals(member.details().data()))
                .findFirst();
    }

    void unite(FamilyMember gone, FamilyMember stays) {
        ConfirmDialogs.danger(
                "customer.family.unite",
                () -> samePerson.unite(gone.id(), stays.id()),
                gone.details().name());
    }

    void pay(FamilyMember member) {
        families.pay(file.id(), member.id());
    }

    void remove(FamilyMember member) {
        RemoveDialog.open(member, file.id(), forGood -> {
            families.remove(file.id(), member.id(), forGood);
            Notices.success("customer.family.notice.removed", member.details().name());
        });
    }

    /** Says where the participant is now, for those who listen to the page; the focus stays on its handle. */
    void move(FamilyMember member, int wanted) {
        int place = Math.min(wanted, Objects.requireNonNull(shown).size() - 1);
        families.move(file.id(), member.id(), place);
        refresh();
        moved.setText(getTranslation("customer.family.moved", member.details().name(), place + 1));
        list.getChildren()
                .skip(place)
                .findFirst()
                .flatMap(item -> item.getChildren().findFirst())
                .ifPresent(card -> ((ParticipantCard) card).focusHandle());
    }
}
