package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.MergedInto;
import org.kartei.customer.file.OpenFile;
import org.kartei.shell.Notices;
import org.kartei.shell.list.ListAddress;

/** The top of a file: whose it is, the way back and to the neighbours in the list, and what can be done as a whole. */
final class FileHead extends Div {

    private final transient OpenFile file;
    private final transient CustomerActions actions;
    private final transient ListTrail trail;
    private final Div whose = new Div();
    private final Div steps = new Div();
    private final Div what = new Div();
    private transient QueryParameters query = QueryParameters.empty();
    private transient List<Object> shown = List.of();

    FileHead(OpenFile file, CustomerActions actions, ListTrail trail) {
        this.file = file;
        this.actions = actions;
        this.trail = trail;
        addClassName("file-head");
        steps.add(
                step(VaadinIcon.CHEVRON_UP_SMALL, "customer.file.previous", -1),
                step(VaadinIcon.CHEVRON_DOWN_SMALL, "customer.file.next", 1));
        steps.addClassName("file-steps");
        Stream.of(whose, steps, what).forEach(part -> part.addClassName("file-head-part"));
    }

    /** What has the focus keeps it: only what says something else now is made anew, and the steps stay. */
    void show(CustomerRow customer, QueryParameters cameWith) {
        query = cameWith;
        steps.setVisible(ListTrail.at(query).isPresent());
        List<Object> now = List.of(
                customer.id(),
                customer.displayName(),
                customer.mergedNumbers(),
                customer.status(),
                address(customer),
                queryText());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        whose.removeAll();
        what.removeAll();
        if (whose.getParent().isEmpty()) {
            removeAll();
            add(whose, steps, what);
        }
        var list = new Anchor(ListTrail.list(query));
        list.setText(getTranslation(ListTrail.from(query).map(MenuEntry::title).orElse("customer.list.title")));
        list.setRouterIgnore(false);
        var name = new H1(customer.displayName());
        name.addClassName("file-name");
        var number = new Span(getTranslation("customer.file.number", String.valueOf(customer.number())));
        number.addClassName("monospaced");
        whose.add(list, new Span("›"), name, number);
        if (!customer.mergedNumbers().isEmpty()) {
            var also = new Span(getTranslation("customer.file.also", customer.mergedNumbers()));
            also.addClassName("monospaced");
            whose.add(also);
        }
        if (customer.status() == CustomerStatus.ARCHIVED) {
            var badge = new Span(getTranslation("customer.status.ARCHIVED"));
            badge.addClassNames("badge", "badge-grey");
            whose.add(badge);
        }
        var space = new Div();
        space.addClassName("file-space");
        whose.add(space);
        what.add(mail(customer), actions.menu(file));
    }

    /** Somebody has merged the customer while the file was open. What is typed can still be read and copied. */
    void merged(MergedInto into) {
        shown = List.of();
        removeAll();
        add(
                new H1(getTranslation(
                        "customer.error.merged",
                        String.valueOf(into.number()),
                        String.valueOf(into.survivorNumber()),
                        into.survivorName())),
                new Anchor(
                        CustomerLinks.file(into.survivorNumber()),
                        getTranslation("customer.merge.toSurvivor", String.valueOf(into.survivorNumber()))));
    }

    private Button step(VaadinIcon icon, String captionKey, int step) {
        var button = new Button(new Icon(icon), click -> go(step));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(captionKey));
        button.setTooltipText(getTranslation(captionKey));
        return button;
    }

    private void go(int step) {
        trail.neighbour(file.id(), query, step)
                .ifPresentOrElse(
                        neighbour -> {
                            var parameters = new HashMap<>(ListAddress.parameters(query));
                            parameters.put(ListAddress.AT, String.valueOf(neighbour.at()));
                            UI.getCurrent()
                                    .navigate(
                                            CustomerLinks.file(neighbour.number(), file.tab()),
                                            QueryParameters.simple(parameters));
                        },
                        () -> Notices.success(step > 0 ? "customer.notice.lastOfList" : "customer.notice.firstOfList"));
    }

    /** A disabled button hears no mouse, so that what is around it says the reason. */
    private Component mail(CustomerRow customer) {
        var button = new Button(getTranslation("customer.action.sendMail"), new Icon(VaadinIcon.ENVELOPE_O));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Optional<String> address = address(customer);
        address.ifPresent(known -> button.addClickListener(click -> CustomerLinks.write(known)));
        if (address.isPresent()) {
            return button;
        }
        button.setEnabled(false);
        String reason = getTranslation("customer.file.noMail");
        button.getElement().setAttribute("aria-description", reason);
        var around = new Span(button);
        Tooltip.forComponent(around).setText(reason);
        return around;
    }

    /** The customer's own one, else the first of the further ones. */
    private static Optional<String> address(CustomerRow customer) {
        return Stream.concat(
                        Stream.of(customer.email()),
                        customer.contacts(ContactKind.EMAIL).stream().map(Contact::text))
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private String queryText() {
        return query.getQueryString();
    }
}
