package org.kartei.invoice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/**
 * Where a document is written: a new one, once it is known for whom, or a draft that was kept (INV-1).
 *
 * @param <D> what is written
 */
abstract class WritePage<D> extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    private static final String CUSTOMER = "customer";

    private final transient CustomerService customers;
    private final String list;
    private transient @Nullable CustomerRow customer;
    private @Nullable LinesForm<D> form;
    private @Nullable Long draft;
    private int version;
    private boolean leaving;

    /** @param list path of the list of all of them, below which they are found, and of the tab in a customer's file */
    WritePage(CustomerService customers, String list) {
        this.customers = customers;
        this.list = list;
        addClassNames("page", "draft-page");
        Shortcuts.addShortcutListener(this, this::addLine, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    /** Begins one for the customer with this number. */
    static void open(String list, long number) {
        UI.getCurrent().navigate(list + "/new", QueryParameters.of(CUSTOMER, String.valueOf(number)));
    }

    /** Shows a draft, or goes on to what it became. */
    abstract void openDraft(BeforeEnterEvent event, long id);

    abstract LinesForm<D> begin(CustomerRow row);

    /** What is worth knowing about the customer before it is issued; stands above the buttons. */
    List<Component> hints(CustomerRow row) {
        return List.of();
    }

    /** What was issued has a number, which is told and returned. */
    abstract String issue(CustomerId customer, D content);

    /** The same of a draft that was kept. */
    abstract String issue(long id, int version, D content);

    abstract long write(CustomerId customer, D content);

    abstract void change(long id, int version, D content);

    abstract void discard(long id, int version);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        leaving = false;
        form = null;
        draft = event.getRouteParameters().getLong("draft").orElse(null);
        Optional<String> number = event.getLocation().getQueryParameters().getSingleParameter(CUSTOMER);
        if (draft != null) {
            openDraft(event, draft);
        } else if (number.isPresent()) {
            openNew(event, number.get());
        } else {
            add(new H1(getPageTitle()), new ForWhom(customers, chosen -> open(list, chosen)));
        }
    }

    private void openNew(BeforeEnterEvent event, String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        customers
                .row(Long.parseLong(number))
                .ifPresentOrElse(
                        row -> show(row, begin(row)),
                        () -> event.forwardTo("customers/" + number)); // which tells where it has gone
    }

    /** For whom a draft is. */
    final CustomerRow owner(@Nullable CustomerId id) {
        return Optional.ofNullable(id)
                .flatMap(each -> customers.row(customers.get(each).number()))
                .orElseThrow(NotFoundException::new);
    }

    /** @param shown what is kept in this version */
    final void show(CustomerRow row, int kept, LinesForm<D> shown) {
        version = kept;
        show(row, shown);
    }

    private void show(CustomerRow row, LinesForm<D> shown) {
        customer = row;
        form = shown;
        var title = new Div(new H1(getPageTitle()), new Anchor(filePath(), row.displayName() + " · " + row.number()));
        title.addClassName("invoice-title");
        var head = new Div(title);
        head.addClassName("page-head");
        add(head, shown);
        add(hints(row));
        add(buttons(shown));
        shown.focusFirst();
    }

    private Div buttons(LinesForm<D> shown) {
        var issue = new Button(getTranslation("invoice.action.issue"), click -> shown.write(this::issue));
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        var save = new Button(getTranslation("invoice.action.saveDraft"), click -> shown.write(this::save));
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var discard = draft == null
                ? new Button(getTranslation("shell.action.cancel"), click -> leave(filePath()))
                : new Button(getTranslation("invoice.action.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(issue, save, discard);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private void issue(D content) {
        if (leaving) {
            return; // clicked twice: the page goes only once the browser has heard of it
        }
        String number = draft == null ? issue(customer().id(), content) : issue(draft, version, content);
        leave(list + "/" + number);
    }

    private void save(D content) {
        if (leaving) {
            return;
        }
        if (draft == null) {
            leave(list + "/drafts/" + write(customer().id(), content));
        } else {
            change(draft, version, content);
            version++;
            Objects.requireNonNull(form).saved();
        }
        Notices.success("invoice.notice.saved");
    }

    private void askToDiscard() {
        ConfirmDialogs.danger(
                "invoice.discard",
                () -> {
                    discard(Objects.requireNonNull(draft), version);
                    Notices.success("invoice.notice.discarded");
                    leave(filePath());
                },
                customer().displayName());
    }

    private CustomerRow customer() {
        return Objects.requireNonNull(customer);
    }

    private String filePath() {
        return "customers/" + customer().number() + "/" + list;
    }

    private void addLine() {
        if (form != null) {
            form.addLine();
        }
    }

    private void leave(String where) {
        leaving = true;
        UI.getCurrent().navigate(where);
    }

    final boolean isNew() {
        return draft == null;
    }

    @Override
    public final boolean hasUnsaved() {
        return form != null && form.hasChanges();
    }

    @Override
    public final void beforeLeave(BeforeLeaveEvent event) {
        if (!leaving && hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }
}
