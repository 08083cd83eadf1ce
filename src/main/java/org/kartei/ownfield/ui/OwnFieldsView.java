package org.kartei.ownfield.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.shell.Notices;

/** The own fields: defined, put in order and retired by managers (FILE-3). Some at most, so no list. */
@Route("settings/own-fields")
@Menu(title = "ownfield.title", order = 415, icon = "vaadin:form")
@RolesAllowed("MANAGER")
class OwnFieldsView extends Div implements HasDynamicTitle {

    private final transient OwnFieldService fields;
    private final Grid<OwnField> grid = new Grid<>();

    OwnFieldsView(OwnFieldService fields) {
        this.fields = fields;
        addClassName("page");
        setSizeFull();
        var create = new Button(getTranslation("ownfield.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(clicked -> new OwnFieldDialog(fields, null, this::refresh).open());
        var head = new Div(new H1(getTranslation("ownfield.title")), create);
        head.addClassName("page-head");
        var help = new Paragraph(getTranslation("ownfield.help"));
        help.addClassName("secondary");
        columns();
        add(head, help, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ownfield.title");
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("ownfield.title"));
        grid.setEmptyStateText(getTranslation("ownfield.empty"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("ownfield.field.name"))
                .setFlexGrow(1);
        grid.addColumn(field -> getTranslation(field.kind().nameKey()))
                .setHeader(getTranslation("ownfield.field.kind"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(field -> String.join(", ", field.choices()))
                .setHeader(getTranslation("ownfield.field.choices"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::actions)
                .setHeader(actionsHeader())
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Div name(OwnField field) {
        var name = new Div(new Span(field.name()));
        if (field.retired()) {
            var retired = new Span(getTranslation("ownfield.state.retired"));
            retired.addClassNames("secondary", "group-state");
            name.add(retired);
        }
        return name;
    }

    /** Not seen, but heard by whoever goes through the table cell by cell. */
    private Span actionsHeader() {
        var header = new Span(getTranslation("ownfield.actions"));
        header.addClassName("visually-hidden");
        return header;
    }

    private Div actions(OwnField field) {
        var edit = new Button(getTranslation("ownfield.action.edit"));
        edit.setAriaLabel(getTranslation("ownfield.action.edit.of", field.name()));
        edit.addClickListener(clicked -> new OwnFieldDialog(fields, field, this::refresh).open());
        var retire = new Button(getTranslation(field.retired() ? "ownfield.action.reopen" : "ownfield.action.retire"));
        retire.setAriaLabel(getTranslation(
                field.retired() ? "ownfield.action.reopen.of" : "ownfield.action.retire.of", field.name()));
        retire.addClickListener(clicked -> retire(field));
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        retire.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new Div(
                move(field, VaadinIcon.ANGLE_UP, "ownfield.action.up.of", -1),
                move(field, VaadinIcon.ANGLE_DOWN, "ownfield.action.down.of", 1),
                edit,
                retire);
    }

    private Button move(OwnField field, VaadinIcon icon, String key, int places) {
        var button = new Button(new Icon(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
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
        grid.setItems(fields.all());
    }
}
