package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.Household;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;

/** Finds a participant of another household, so that it belongs to this one too (FILE-4). */
final class JoinDialog extends Dialog {

    private static final int SHORTEST = 3;
    private static final int SHOWN = 50;

    private final transient FamilyService families;
    private final transient OpenFile file;

    JoinDialog(FamilyService families, OpenFile file) {
        this.families = families;
        this.file = file;
        setHeaderTitle(getTranslation("customer.family.action.join"));
        setWidth("min(38rem, 94vw)");
        var who = new ComboBox<FamilyMember>(getTranslation("customer.family.join.field"));
        who.setHelperText(getTranslation("customer.family.join.help"));
        who.setWidthFull();
        who.setItems(this::found);
        who.setItemLabelGenerator(this::label);
        add(who);
        var add = new Button(getTranslation("customer.family.join.confirm"), click -> {
            FamilyMember chosen = who.getValue();
            if (chosen == null) {
                who.setErrorMessage(getTranslation("customer.family.join.none"));
                who.setInvalid(true);
                return;
            }
            families.join(file.id(), chosen.id());
            close();
            Notices.success("customer.family.notice.joined", chosen.details().name());
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.action.cancel"), click -> close()), add);
        who.focus();
        ConfirmDialogs.hearsNothingOnceClosed(this);
    }

    private Stream<FamilyMember> found(Query<FamilyMember, String> query) {
        int offset = query.getOffset();
        int limit = query.getLimit();
        String typed = query.getFilter().orElse("").strip();
        return typed.length() < SHORTEST
                ? Stream.of()
                : families.find(typed, SHOWN).stream()
                        .filter(member -> member.others(file.id()).size()
                                == member.households().size())
                        .skip(offset)
                        .limit(limit);
    }

    private String label(FamilyMember member) {
        var birthday = member.details().birthday();
        String households = member.households().stream().map(Household::label).collect(Collectors.joining(", "));
        return Stream.of(
                        member.details().name(),
                        birthday == null ? "" : Formats.of(getLocale()).date(birthday),
                        households)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
