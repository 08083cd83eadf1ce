package org.kartei.invoice.ui;

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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.invoice.Invoice;
import org.kartei.invoice.InvoiceDocuments;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.shell.ConfirmDialogs;
import org.kartei.shell.Notices;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/** Where an invoice is written: a new one, once it is known for whom, or a draft that was kept (INV-1). */
@Route(WriteInvoiceView.PATH)
@RouteAlias(WriteInvoiceView.DRAFTS + "/:draft([0-9]{1,18})")
@RolesAllowed("OFFICE")
class WriteInvoiceView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    static final String PATH = InvoicesView.PATH + "/new";
    static final String DRAFTS = InvoicesView.PATH + "/drafts";

    private static final String CUSTOMER = "customer";

    private final transient Invoices invoices;
    private final transient Issuing issuing;
    private final transient InvoiceDocuments documents;
    private final transient CustomerService customers;
    private final transient DraftForms forms;
    private transient @Nullable CustomerRow customer;
    private @Nullable DraftForm form;
    private transient @Nullable InvoiceId draft;
    private int version;
    private boolean leaving;

    WriteInvoiceView(
            Invoices invoices,
            Issuing issuing,
            InvoiceDocuments documents,
            CustomerService customers,
            DraftForms forms) {
        this.invoices = invoices;
        this.issuing = issuing;
        this.documents = documents;
        this.customers = customers;
        this.forms = forms;
        addClassNames("page", "draft-page");
        Shortcuts.addShortcutListener(this, this::addLine, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    /** Begins an invoice for the customer with this number. */
    static void open(long number) {
        UI.getCurrent().navigate(PATH, QueryParameters.of(CUSTOMER, String.valueOf(number)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        leaving = false;
        form = null;
        draft = null;
        Optional<Long> kept = event.getRouteParameters().getLong("draft");
        Optional<String> number = event.getLocation().getQueryParameters().getSingleParameter(CUSTOMER);
        if (kept.isPresent()) {
            openDraft(event, new InvoiceId(kept.get()));
        } else if (number.isPresent()) {
            openNew(event, number.get());
        } else {
            add(new H1(getPageTitle()), new ForWhom(customers));
        }
    }

    private void openDraft(BeforeEnterEvent event, InvoiceId id) {
        Invoice found = invoices.find(id).orElseThrow(NotFoundException::new);
        if (found.number() != null) {
            event.forwardTo(InvoicesView.PATH + "/" + found.number());
            return;
        }
        draft = id;
        version = found.version();
        CustomerRow owner = Optional.ofNullable(found.customer())
                .flatMap(each -> customers.row(customers.get(each).number()))
                .orElseThrow(NotFoundException::new);
        Invoice corrected = invoices.correctedBy(id).orElse(null);
        show(owner, forms.open(owner, found.draft(), corrected, content -> invoices.sums(id, content)));
        if (corrected != null) {
            addComponentAtIndex(1, InvoiceView.link("invoice.corrects", corrected.issuedNumber()));
        }
    }

    private void openNew(BeforeEnterEvent event, String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        customers
                .row(Long.parseLong(number))
                .ifPresentOrElse(
                        row -> show(
                                row,
                                forms.open(
                                        row,
                                        InvoiceDraft.of(List.of()).referring(invoices.buyerReference(row.id())),
                                        null,
                                        content -> invoices.sums(row.id(), content))),
                        () -> event.forwardTo("customers/" + number)); // which tells where it has gone
    }

    private void show(CustomerRow row, DraftForm shown) {
        customer = row;
        form = shown;
        var title = new Div(
                new H1(getPageTitle()),
                new Anchor(InvoiceTexts.ofCustomer(row.number()), row.displayName() + " · " + row.number()));
        title.addClassName("invoice-title");
        var head = new Div(title);
        head.addClassName("page-head");
        add(head, shown, EInvoiceNotice.beforeIssuing(documents.gapsOf(row.id())), buttons(shown));
        shown.focusFirst();
    }

    private Div buttons(DraftForm shown) {
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

    private void issue(InvoiceDraft content) {
        if (leaving) {
            return; // clicked twice: the page goes only once the browser has heard of it
        }
        String number =
                draft == null ? issuing.issue(customer().id(), content) : issuing.issue(draft, version, content);
        Notices.success("invoice.notice.issued", number);
        leave(InvoicesView.PATH + "/" + number);
    }

    private void save(InvoiceDraft content) {
        if (leaving) {
            return;
        }
        if (draft == null) {
            InvoiceId id = invoices.write(customer().id(), content);
            leave(DRAFTS + "/" + id.value());
        } else {
            invoices.change(draft, version, content);
            version++;
            Objects.requireNonNull(form).saved();
        }
        Notices.success("invoice.notice.saved");
    }

    private void askToDiscard() {
        ConfirmDialogs.danger(
                "invoice.discard",
                () -> {
                    invoices.discard(Objects.requireNonNull(draft), version);
                    Notices.success("invoice.notice.discarded");
                    leave(filePath());
                },
                customer().displayName());
    }

    private CustomerRow customer() {
        return Objects.requireNonNull(customer);
    }

    private String filePath() {
        return InvoiceTexts.ofCustomer(customer().number());
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

    @Override
    public boolean hasUnsaved() {
        return form != null && form.hasChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!leaving && hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(draft == null ? NewInvoiceAction.CAPTION : "invoice.write.draft");
    }
}
