package org.kartei.directdebit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.kartei.directdebit.DebitItem;
import org.kartei.directdebit.DirectDebit;
import org.kartei.directdebit.DirectDebitId;
import org.kartei.directdebit.DirectDebits;
import org.kartei.shell.Formats;
import org.kartei.shell.Notices;

/** One collection: its files, and what became of its items. */
@Route(DirectDebitsView.PATH + "/:collection([0-9]{1,18})")
@RolesAllowed("OFFICE")
class DirectDebitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Currency EURO = Currency.getInstance("EUR");

    private final transient DirectDebits debits;
    private transient @Nullable DirectDebit shown;

    DirectDebitView(DirectDebits debits) {
        this.debits = debits;
        addClassNames("page", "run");
    }

    static String path(DirectDebitId id) {
        return DirectDebitsView.PATH + "/" + id.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(event.getRouteParameters()
                .getLong("collection")
                .map(DirectDebitId::new)
                .orElseThrow(NotFoundException::new));
    }

    private void draw(DirectDebitId id) {
        DirectDebit debit = debits.find(id).orElseThrow(NotFoundException::new);
        shown = debit;
        Formats formats = Formats.of(getLocale());
        var title = new Div(
                new H1(getPageTitle()),
                new Paragraph(getTranslation(
                        "directdebit.head",
                        formats.number(debit.items().size()),
                        formats.money(debit.total(), EURO),
                        debit.messageId())));
        title.addClassName("invoice-title");
        var head = new Div(title, actions(debit));
        head.addClassName("page-head");
        removeAll();
        add(
                new RouterLink(getTranslation("directdebit.list.title"), DirectDebitsView.class),
                head,
                new DebitItemGrid(debit.items(), this::giveBack));
    }

    private Div actions(DirectDebit debit) {
        var actions = new Div();
        actions.addClassName("invoice-actions");
        if (!debit.isForgotten() && !debit.isWithdrawn()) {
            actions.add(
                    download(
                            debit.messageId() + ".txt",
                            "text/plain;charset=utf-8",
                            "directdebit.action.announce",
                            out -> debits.writeAnnouncements(debit.id(), out)),
                    download(
                            debit.messageId() + ".xml",
                            "application/xml",
                            "directdebit.action.file",
                            out -> debits.write(debit.id(), out)));
        }
        if (debit.isOpen() && debit.items().stream().allMatch(item -> item.paymentId() == null)) {
            actions.add(new Button(getTranslation("directdebit.withdraw.action"), click -> withdraw(debit)));
        }
        if (debit.isOpen()) {
            var record = new Button(getTranslation("directdebit.action.record"), click -> record(debit));
            record.addThemeVariants(ButtonVariant.PRIMARY);
            record.setDisableOnClick(true);
            record.setEnabled(debits.isDue(debit));
            actions.add(record);
        }
        return actions;
    }

    /** Writes it when it is asked for. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Anchor download(String file, String contentType, String captionKey, Writing writing) {
        var anchor = new Anchor(
                event -> {
                    event.setFileName(file);
                    event.setContentType(contentType);
                    writing.to(event.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                getTranslation(captionKey));
        anchor.addClassNames("button-link", "is-quiet");
        return anchor;
    }

    private void record(DirectDebit debit) {
        DirectDebits.Recorded recorded = debits.recordPaid(debit.id());
        draw(debit.id());
        if (recorded.refused().isEmpty()) {
            Notices.success("directdebit.notice.recorded", recorded.paid());
        } else {
            Notices.problem("directdebit.notice.refused", recorded.paid(), String.join(", ", recorded.refused()));
        }
    }

    private void giveBack(DebitItem item) {
        new ReturnDialog("directdebit.return", item.invoiceNumber(), reason -> {
                    debits.giveBack(item.id(), reason);
                    again();
                    Notices.success("directdebit.notice.returned", item.invoiceNumber());
                })
                .open();
    }

    private void withdraw(DirectDebit debit) {
        new ReturnDialog("directdebit.withdraw", Formats.of(getLocale()).date(debit.collectedOn()), reason -> {
                    debits.withdraw(debit.id(), reason);
                    again();
                    Notices.success("directdebit.notice.withdrawn");
                })
                .open();
    }

    private void again() {
        if (shown != null) {
            draw(shown.id());
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : getTranslation("directdebit.title", shown.collectedOn());
    }
}
