package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerTouched;
import org.kartei.history.Action;
import org.kartei.listing.ListSource;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoices as the office writes and finds them (INV-1, INV-5). A draft may change; making it an invoice is {@link Issuing}. */
@Service
@Transactional
@OfficeOnly
public class Invoices {

    private final InvoiceTables tables;
    private final InvoiceQueries queries;
    private final AcceptedOffers accepted;
    private final Redemptions redemptions;
    private final CustomerService customers;
    private final CustomerFigures figures;
    private final SettingsService settings;
    private final CurrentUser currentUser;
    private final InvoiceTold told;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoices(
            InvoiceTables tables,
            InvoiceQueries queries,
            AcceptedOffers accepted,
            Redemptions redemptions,
            CustomerService customers,
            CustomerFigures figures,
            SettingsService settings,
            CurrentUser currentUser,
            InvoiceTold told,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.queries = queries;
        this.accepted = accepted;
        this.redemptions = redemptions;
        this.customers = customers;
        this.figures = figures;
        this.settings = settings;
        this.currentUser = currentUser;
        this.told = told;
        this.events = events;
        this.clock = clock;
    }

    /** All, the newest first. */
    @Transactional(readOnly = true)
    public ListSource<InvoiceRow> list() {
        return queries.list();
    }

    /** A customer's, the newest first. */
    @Transactional(readOnly = true)
    public ListSource<InvoiceRow> of(CustomerId customer) {
        return queries.of(customer);
    }

    @Transactional(readOnly = true)
    public Optional<Invoice> find(InvoiceId id) {
        return queries.find(id);
    }

    /** An issued one, by the address that {@link Invoice#slug} tells. */
    @Transactional(readOnly = true)
    public Optional<Invoice> find(String address) {
        return InvoiceId.imported(address)
                .flatMap(queries::find)
                .filter(Invoice::isImported)
                .or(() -> queries.byNumber(address).flatMap(queries::find));
    }

    /** Issued ones whose number begins like this, the highest first. */
    @Transactional(readOnly = true)
    public List<InvoiceRow> beginning(String number, int limit) {
        return queries.beginning(number, limit);
    }

    /** What a customer wanted to find on the invoice issued last, or empty. */
    @Transactional(readOnly = true)
    public String buyerReference(CustomerId customer) {
        return queries.buyerReference(customer);
    }

    /** What a draft would add up to, with what its vouchers would take off today; nothing changes. */
    @Transactional(readOnly = true)
    public InvoiceSums sums(CustomerId customer, InvoiceDraft draft) {
        return written(customer, draft, null).sums();
    }

    /** The same of a draft that is kept: what it corrects gives its vouchers back before. */
    @Transactional(readOnly = true)
    public InvoiceSums sums(InvoiceId id, InvoiceDraft draft) {
        CustomerId customer = queries.customerOf(id).orElseThrow(Invoices::changedMeanwhile);
        return written(customer, draft, id).sums();
    }

    /** The issued invoice that a draft shall take the place of; empty for most. */
    @Transactional(readOnly = true)
    public Optional<Invoice> correctedBy(InvoiceId draft) {
        return queries.correctedBy(draft);
    }

    /**
     * Keeps a draft.
     *
     * @throws BusinessRuleViolation when a line, a voucher or the credit is not possible, or the customer is gone
     */
    @RetriedOnDeadlock
    public InvoiceId write(CustomerId customer, InvoiceDraft draft) {
        figures.hold(customer);
        InvoiceId id = tables.add(customer, currency(), language(customer), written(customer, draft, null));
        told.draft(Action.CREATED, customer);
        return id;
    }

    /**
     * Changes a draft.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation as {@link #write}, or when it is issued, gone or changed meanwhile
     */
    @RetriedOnDeadlock
    public void change(InvoiceId id, int version, InvoiceDraft draft) {
        CustomerId customer = queries.customerOf(id).orElseThrow(Invoices::changedMeanwhile);
        figures.hold(customer);
        if (!tables.change(id, version, written(customer, draft, id))) {
            throw changedMeanwhile();
        }
        events.publishEvent(new CustomerTouched(customer));
    }

    /** Throws a draft away. An offer that became it is open again. */
    @RetriedOnDeadlock
    public void discard(InvoiceId id, int version) {
        CustomerId customer = queries.customerOf(id).orElseThrow(Invoices::changedMeanwhile);
        figures.hold(customer);
        accepted.reopen(id);
        if (!tables.remove(id, version)) {
            throw changedMeanwhile();
        }
        told.draft(Action.DELETED, customer);
    }

    private Written written(CustomerId customer, InvoiceDraft draft, @Nullable InvoiceId kept) {
        DraftRules.check(draft);
        School school = settings.school();
        CurrencyUnit currency = CurrencyUnit.of(school.currency());
        LocalDate today = LocalDate.now(clock);
        Map<VoucherCode, BigDecimal> back = givenBack(kept);
        var uses = new ArrayList<VoucherUse>();
        for (VoucherCode code : draft.vouchers()) {
            BigDecimal taken = back.get(code);
            Voucher voucher = taken == null
                    ? redemptions.usable(code, customer, currency, today)
                    : redemptions.usableAgain(code, taken, customer, currency, today);
            VoucherUse use = VoucherUse.of(voucher, BigDecimal.ZERO);
            BigDecimal reach = InvoiceSums.reach(draft.lines(), uses, use);
            uses.add(use.taking(voucher.worthOn(Money.of(currency, reach)).getAmount()));
        }
        return new Written(
                draft,
                Objects.requireNonNullElse(draft.dueDays(), school.daysToPay()),
                List.copyOf(uses),
                InvoiceSums.of(draft.lines(), uses, draft.credit()));
    }

    /** What vouchers took off the invoice that a draft corrects: issuing gives it back before it takes. */
    private Map<VoucherCode, BigDecimal> givenBack(@Nullable InvoiceId draft) {
        var back = new HashMap<VoucherCode, BigDecimal>();
        if (draft != null) {
            correctedBy(draft)
                    .ifPresent(original ->
                            original.vouchers().forEach(use -> back.put(VoucherCode.read(use.code()), use.amount())));
        }
        return back;
    }

    /** In which documents are written for a customer. */
    String language(CustomerId customer) {
        return Objects.requireNonNullElseGet(
                customers.get(customer).data().language(),
                () -> currentUser.language().getLanguage());
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(settings.school().currency());
    }

    static BusinessRuleViolation changedMeanwhile() {
        return new BusinessRuleViolation("shared.error.changedMeanwhile");
    }
}
