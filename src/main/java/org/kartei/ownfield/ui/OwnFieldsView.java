package org.kartei.ownfield.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.SmallTable;

/** The own fields: defined, put in order and retired by managers (FILE-3). Some at most, so no list. */
@Route("settings/own-fields")
@Menu(title = "ownfield.title", order = 415, icon = "vaadin:form")
@RolesAllowed("MANAGER")
class OwnFieldsView extends Div implements HasDynamicTitle {

    private final transient OwnFieldService fields;
    private final SmallTable<OwnField> table;

    OwnFieldsView(OwnFieldService fields) {
        this.fields = fields;
        addClassName("page");
        var create = new Button(getTranslation("ownfield.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(clicked -> new OwnFieldDialog(fields, null, this::refresh).open());
        var help = new Paragraph(getTranslation("ownfield.help"));
        help.addClassName("secondary");
        table = new SmallTable<OwnField>(getPageTitle(), getTranslation("ownfield.empty"))
                .cells(getTranslation("ownfield.field.name"), this::name)
                .text(
                        getTranslation("ownfield.field.kind"),
                        field -> getTranslation(field.kind().nameKey()))
                .text(getTranslation("ownfield.field.choices"), field -> String.join(", ", field.choices()))
                .actions(getTranslation("ownfield.actions"), this::actions);
        add(new PageHead(getPageTitle(), create), help, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ownfield.title");
    }

    private Component name(OwnField field) {
        var name = new Div(new Span(field.name()));
        if (field.retired()) {
            var retired = new Span(getTranslation("ownfield.state.retired"));
            retired.addClassNames("secondary", "group-state");
            name.add(retired);
        }
        return name;
    }

    private List<Button> actions(OwnField field) {
        var edit = new Button(getTranslation("ownfield.action.edit"));
        edit.setAriaLabel(getTranslation("ownfield.action.edit.of", field.name()));
        edit.addClickListener(clicked -> new OwnFieldDialog(fields, field, this::refresh).open());
        var retire = new Button(getTranslation(field.retired() ? "ownfield.action.reopen" : "ownfield.action.retire"));
        retire.setAriaLabel(getTranslation(
                field.retired() ? "ownfield.action.reopen.of" : "ownfield.action.retire.of", field.name()));
        retire.addClickListener(clicked -> retire(field));
        return List.of(
                move(field, VaadinIcon.ANGLE_UP, "ownfield.action.up.of", -1),
                move(field, VaadinIcon.ANGLE_DOWN, "ownfield.action.down.of", 1),
                edit,
                retire);
    }

    private Button move(OwnField field, VaadinIcon icon, String key, int places) {
        var button = new Button(new Icon(icon));
        button.setAriaLabel(getTranslation(key, field.name()));
        button.setTooltipText(getTranslation(key, field.name()));
        button.addClickListener(clicked -> {
            fields.move(field.id(), places);
            refresh();
        });
        return button;
    }

    private void retire(OwnField field) {
        fields.retire(field.id(), !field.retired());
        refresh();
        Notices.success(field.retired() ? "ownfield.notice.reopened" : "ownfield.notice.retired", field.name());
    }

    private void refresh() {
        table.show(fields.all());
    }
}
