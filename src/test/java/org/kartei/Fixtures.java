package org.kartei;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupColor;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.invoice.InvoiceDraft;
import org.kartei.invoice.InvoiceId;
import org.kartei.invoice.InvoiceLine;
import org.kartei.invoice.InvoiceRuns;
import org.kartei.invoice.Invoices;
import org.kartei.invoice.Issuing;
import org.kartei.invoice.LineKind;
import org.kartei.invoice.LinePrice;
import org.kartei.invoice.Offer;
import org.kartei.invoice.OfferDraft;
import org.kartei.invoice.OfferId;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;
import org.kartei.invoice.ReminderRunId;
import org.kartei.invoice.ReminderRuns;
import org.kartei.invoice.RunDraft;
import org.kartei.invoice.RunId;
import org.kartei.invoice.Tax;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldId;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.settings.VatCategory;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** Makes what a test starts from, through the services that the office uses, so that no test lives in an impossible world. */
@Component
public class Fixtures {

    private final CustomerService customers;
    private final GroupService groups;
    private final OwnFieldService ownFields;
    private final Vouchers vouchers;
    private final Invoices invoices;
    private final Issuing issuing;
    private final InvoiceRuns runs;
    private final ReminderRuns reminders;
    private final JobService jobs;
    private final Offers offers;
    private final Offering offering;
    private final CreditLedger credit;
    private final NoteService notes;
    private final CustomerEnd end;
    private final CustomerMerge merging;

    Fixtures(
            CustomerService customers,
            GroupService groups,
            OwnFieldService ownFields,
            Vouchers vouchers,
            Invoices invoices,
            Issuing issuing,
            InvoiceRuns runs,
            ReminderRuns reminders,
            JobService jobs,
            Offers offers,
            Offering offering,
            CreditLedger credit,
            NoteService notes,
            CustomerEnd end,
            CustomerMerge merging) {
        this.vouchers = vouchers;
        this.invoices = invoices;
        this.issuing = issuing;
        this.runs = runs;
        this.reminders = reminders;
        this.jobs = jobs;
        this.offers = offers;
        this.offering = offering;
        this.credit = credit;
        this.notes = notes;
        this.end = end;
        this.merging = merging;
        this.customers = customers;
        this.groups = groups;
        this.ownFields = ownFields;
    }

    /** A customer with nothing but a name; the last word is the last name. */
    public CustomerFile customer(String name) {
        int space = name.lastIndexOf(' ');
        return customer(new CustomerDraft()
                .firstName(space < 0 ? "" : name.substring(0, space))
                .lastName(name.substring(space + 1)));
    }

    public CustomerFile customer(CustomerDraft draft) {
        return Acting.as(Role.OFFICE, () -> customers.register(draft.data()));
    }

    /** Of somebody who was deleted. */
    public long deletedNumber() {
        CustomerFile gone = customer("Gone Away");
        return Acting.as(Role.OFFICE, () -> {
            end.delete(gone.id(), List.of(), "");
            return gone.number();
        });
    }

    /** Of somebody who turned out to be this one. */
    public long mergedNumber(CustomerFile survivor) {
        CustomerFile twin = customer("Once More");
        return Acting.as(Role.OFFICE, () -> {
            CustomerFile now = customers.get(survivor.id());
            merging.merge(now, twin, now.data());
            return twin.number();
        });
    }

    /** A note that has to be followed up today, by whoever has this role. */
    public void followUp(CustomerFile customer, Role whose) {
        Acting.as(whose, () -> {
            var whom = Set.of(Acting.as(whose).id());
            return notes.add(
                    customer.id(),
                    NoteOrigin.CUSTOMER,
                    new NoteDraft("Call back", "About ballet", TestClock.START.toLocalDate(), whom));
        });
    }

    public OwnField ownField(String name, OwnFieldKind kind, String... choices) {
        return Acting.as(Role.MANAGER, () -> {
            OwnFieldId id = ownFields.define(name, kind, List.of(choices));
            return ownFields.all().stream()
                    .filter(field -> field.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** 50.00 for whoever has the code, for ever. */
    public Voucher voucher(String code) {
        return voucher(code, "50.00");
    }

    /** So much for whoever has the code, for ever. */
    public Voucher voucher(String code, String amount) {
        var terms = VoucherTerms.amount(new BigDecimal(amount), TestClock.START.toLocalDate(), null);
        return Acting.as(Role.OFFICE, () -> vouchers.issue(terms, VoucherCode.chosen(code), null));
    }

    /** An invoice over one course that is not issued yet. */
    public InvoiceId draft(CustomerFile customer, String amount) {
        return Acting.as(Role.OFFICE, () -> invoices.write(customer.id(), InvoiceDraft.of(List.of(course(amount)))));
    }

    /** An offer of one course that is not issued yet. */
    public OfferId offerDraft(CustomerFile customer, String amount) {
        return Acting.as(Role.OFFICE, () -> offers.write(customer.id(), offered(amount)));
    }

    /** An issued offer of one course, valid for 30 days. */
    public Offer offer(CustomerFile customer, String amount) {
        return Acting.as(
                Role.OFFICE,
                () -> offers.find(offering.issue(customer.id(), offered(amount)))
                        .orElseThrow());
    }

    private static OfferDraft offered(String amount) {
        return OfferDraft.empty(TestClock.START.toLocalDate()).with(List.of(course(amount)));
    }

    private static InvoiceLine course(String amount) {
        var tax = new Tax(VatCategory.STANDARD, new BigDecimal("19"), "");
        return InvoiceLine.of(LineKind.COURSE, "Ballet", LinePrice.of(BigDecimal.ONE, new BigDecimal(amount)), tax);
    }

    /** An issued invoice over one course; its number. */
    public String invoice(CustomerFile customer, String amount) {
        InvoiceId draft = draft(customer, amount);
        return Acting.as(Role.OFFICE, () -> issuing.issue(draft, 0));
    }

    /** A run over one customer, which has come to its end. */
    public RunId run(CustomerFile customer) {
        return Acting.as(Role.OFFICE, () -> {
            var fee = new RunDraft(List.of(course("120.00")), "", null, true, false);
            RunId run = runs.start(List.of(customer.id()), null, fee);
            await().pollInSameThread()
                    .until(() -> jobs.latestOf(InvoiceRuns.KIND, run.value())
                            .filter(Job::isRunning)
                            .isEmpty());
            return run;
        });
    }

    /** Reminders of all that is due, made. */
    public ReminderRunId reminders() {
        return Acting.as(Role.OFFICE, () -> {
            ReminderRunId run = reminders.start(List.of(), ListRequest.ALL);
            await().pollInSameThread()
                    .until(() -> jobs.latestOf(ReminderRuns.KIND, run.value())
                            .filter(Job::isRunning)
                            .isEmpty());
            return run;
        });
    }

    /** So much credit, out of goodwill. */
    public void credit(CustomerFile customer, String amount) {
        Acting.as(Role.OFFICE, () -> {
            credit.changeByHand(customer.id(), Money.of(CurrencyUnit.EUR, new BigDecimal(amount)), "Goodwill");
            return customer;
        });
    }

    public GroupId group(String name) {
        return Acting.as(Role.MANAGER, () -> groups.create(name, GroupColor.TEAL));
    }

    public GroupId retiredGroup(String name) {
        GroupId id = group(name);
        Acting.as(Role.MANAGER, () -> {
            groups.retire(id, true);
            return id;
        });
        return id;
    }
}
