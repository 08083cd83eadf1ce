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
import org.kartei.customer.Addressee;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFigures.Held;
import org.kartei.customer.CustomerId;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoices as the office writes and finds them (INV-1, INV-5). A draft may change; making it an invoice is {@link Issuing}. */
@Service
@Transactional
@OfficeOnly
public class Invoices {

    private final InvoiceTables tables;
    private final InvoiceQueries queries;
    private final WholeInvoices whole;
    private final AcceptedOffers accepted;
    private final Redemptions redemptions;
    private final CustomerFigures figures;
    private final HeldInvoices held;
    private final SettingsService settings;
    private final CurrentUser currentUser;
    private final InvoiceTold told;
    private final Clock clock;

    Invoices(
            InvoiceTables tables,
            InvoiceQueries queries,
            WholeInvoices whole,
            AcceptedOffers accepted,
            Redemptions redemptions,
            CustomerFigures figures,
            HeldInvoices held,
            SettingsService settings,
            CurrentUser currentUser,
            InvoiceTold told,
            Clock clock) {
        this.tables = tables;
        this.queries = queries;
        this.whole = whole;
        this.accepted = accepted;
        this.redemptions = redemptions;
        this.figures = figures;
        this.held = held;
        this.settings = settings;
        this.currentUser = currentUser;
        this.told = told;
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
        return whole.find(id);
    }

    /** An issued one, by the address that {@link Invoice#slug} tells. */
    @Transactional(readOnly = true)
    public Optional<Invoice> find(String address) {
        return InvoiceId.imported(address)
                .flatMap(whole::find)
                .filter(Invoice::isImported)
                .or(() -> queries.byNumber(address).flatMap(whole::find));
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
        return written(customer, draft, correctedBy(id).orElse(null)).sums();
    }

    /** The issued invoice that a draft shall take the place of; empty for most. */
    @Transactional(readOnly = true)
    public Optional<Invoice> correctedBy(InvoiceId draft) {
        return queries.correctedBy(draft).flatMap(whole::find);
    }

    /**
     * Keeps a draft.
     *
     * @throws BusinessRuleViolation when a line, a voucher or the credit is not possible, or the customer is gone
     */
    @RetriedOnDeadlock
    public InvoiceId write(CustomerId customer, InvoiceDraft draft) {
        Held held = figures.hold(customer);
        InvoiceId id = keep(held, draft).id();
        told.draft(Action.CREATED, held);
        return id;
    }

    /** Keeps a draft of a customer who is held, and tells nobody: for who makes it an invoice at once. */
    Invoice keep(Held customer, InvoiceDraft draft) {
        Written written = written(customer.id(), draft, null);
        String language = language(customer.addressee());
        InvoiceId id = tables.add(customer.id(), written.currency(), language, written);
        return Invoice.draft(id, 0, written.currency(), customer, language, null, written);
    }

    /**
     * Changes a draft.
     *
     * @param version what was shown
     * @throws BusinessRuleViolation as {@link #write}, or when it is issued, gone or changed meanwhile
     */
    @RetriedOnDeadlock
    public void change(InvoiceId id, int version, InvoiceDraft draft) {
        told.touched(changed(id, version, draft).customer().id());
    }

    /** The same, and tells nobody. */
    HeldInvoice changed(InvoiceId id, int version, InvoiceDraft draft) {
        HeldInvoice before = held.draft(id, version);
        Held customer = before.customer();
        Invoice kept = before.invoice();
        Invoice corrected = kept.corrects() == null ? null : correctedBy(id).orElse(null);
        Written written = written(customer.id(), draft, corrected);
        tables.change(kept, written);
        return new HeldInvoice(
                customer,
                Invoice.draft(id, version + 1, kept.currency(), customer, kept.language(), kept.corrects(), written));
    }

    /** Throws a draft away. An offer that became it is open again. */
    @RetriedOnDeadlock
    public void discard(InvoiceId id, int version) {
        HeldInvoice draft = held.draft(id, version);
        accepted.reopen(id);
        tables.remove(draft.invoice());
        told.draft(Action.DELETED, draft.customer());
    }

    /** @param corrected what the draft takes the place of */
    private Written written(CustomerId customer, InvoiceDraft draft, @Nullable Invoice corrected) {
        DraftRules.check(draft);
        School school = settings.school();
        CurrencyUnit currency = CurrencyUnit.of(school.currency());
        LocalDate today = LocalDate.now(clock);
        Map<VoucherCode, BigDecimal> back = givenBack(corrected);
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
                currency,
                Objects.requireNonNullElse(draft.dueDays(), school.daysToPay()),
                List.copyOf(uses),
                InvoiceSums.of(draft.lines(), uses, draft.credit()));
    }

    /** What vouchers took off the invoice that a draft corrects: issuing gives it back before it takes. */
    private static Map<VoucherCode, BigDecimal> givenBack(@Nullable Invoice corrected) {
        var back = new HashMap<VoucherCode, BigDecimal>();
        if (corrected != null) {
            corrected.vouchers().forEach(use -> back.put(VoucherCode.read(use.code()), use.amount()));
        }
        return back;
    }

    /** In which documents are written for a customer. */
    String language(Addressee customer) {
        return Objects.requireNonNullElseGet(
                customer.language(), () -> currentUser.language().getLanguage());
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(settings.school().currency());
    }

    static BusinessRuleViolation changedMeanwhile() {
        return new BusinessRuleViolation("shared.error.changedMeanwhile");
    }
}
