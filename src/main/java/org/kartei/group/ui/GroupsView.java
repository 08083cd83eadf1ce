package org.kartei.group.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupMembership;
import org.kartei.group.GroupService;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.SmallTable;

/** The customer groups: made, renamed, coloured and retired by managers (GROUP-1). Some dozens at most, so no list. */
@Route("groups")
@Menu(title = "group.title", order = 410, icon = "vaadin:group")
@RolesAllowed("MANAGER")
class GroupsView extends Div implements HasDynamicTitle {

    private final transient GroupService groups;
    private final transient GroupMembership membership;
    private final SmallTable<Group> table;
    private transient Map<GroupId, Long> members = Map.of();

    GroupsView(GroupService groups, GroupMembership membership) {
        this.groups = groups;
        this.membership = membership;
        addClassName("page");
        var create = new Button(getTranslation("group.action.new"), new Icon(VaadinIcon.PLUS));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(clicked -> new GroupDialog(groups, null, this::refresh).open());
        table = new SmallTable<Group>(getPageTitle(), getTranslation("group.empty"))
                .cells(getTranslation("group.field.name"), this::name)
                .cells(getTranslation("group.members"), this::memberLink)
                .actions(getTranslation("group.actions"), this::actions);
        add(new PageHead(getPageTitle(), create), table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("group.title");
    }

    private Component name(Group group) {
        var badge = new Span(group.name());
        badge.addClassNames("badge", "badge-" + group.color().name().toLowerCase(Locale.ROOT));
        var name = new Div(badge);
        if (group.retired()) {
            var retired = new Span(getTranslation("group.state.retired"));
            retired.addClassNames("secondary", "group-state");
            name.add(retired);
        }
        return name;
    }

    private Component memberLink(Group group) {
        String count = Formats.of(getLocale()).number(members.getOrDefault(group.id(), 0L));
        var link = new Anchor("customers?groups=%3D" + group.id().value(), count);
        link.setAriaLabel(getTranslation("group.members.of", group.name(), count));
        return link;
    }

    private List<Button> actions(Group group) {
        var edit = new Button(getTranslation("group.action.edit"));
        edit.setAriaLabel(getTranslation("group.action.edit.of", group.name()));
        edit.addClickListener(clicked -> new GroupDialog(groups, group, this::refresh).open());
        var retire = new Button(getTranslation(group.retired() ? "group.action.reopen" : "group.action.retire"));
        retire.setAriaLabel(
                getTranslation(group.retired() ? "group.action.reopen.of" : "group.action.retire.of", group.name()));
        retire.addClickListener(clicked -> retire(group));
        return List.of(edit, retire);
    }

    private void retire(Group group) {
        groups.retire(group.id(), !group.retired());
        refresh();
        Notices.success(group.retired() ? "group.notice.reopened" : "group.notice.retired", group.name());
    }

    private void refresh() {
        members = membership.memberCounts();
        table.show(groups.all());
    }
}
