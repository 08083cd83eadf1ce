package org.kartei.bank;

import java.util.List;
import java.util.Map;
import org.kartei.invoice.OpenInvoice;
import org.kartei.invoice.OpenInvoices;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Service;

/** What came in on the school's account, and what the office says it is for (INV-2). */
@Service
@OfficeOnly
public class BankEntries {

    /** Letters of a reason. */
    public static final int REASON = 500;

    /** Entries that are confirmed in one go. */
    static final int AT_ONCE = 500;

    private static final int PORTION = 100;
    private static final int OFFERED = 20;

    private final BankTables tables;
    private final Proposals proposals;
    private final Confirming confirming;
    private final OpenInvoices open;

    BankEntries(BankTables tables, Proposals proposals, Confirming confirming, OpenInvoices open) {
        this.tables = tables;
        this.proposals = proposals;
        this.confirming = confirming;
        this.open = open;
    }

    public int count(EntryState state) {
        return tables.count(state);
    }

    /** What waits longest comes first; else what was dealt with last. */
    public List<BankEntry> first(EntryState state, int limit) {
        return tables.first(state, limit);
    }

    /** What each may be meant for, as of now, by its id; nothing for those that nothing fits. */
    public Map<Long, Proposal> proposals(List<BankEntry> entries) {
        return proposals.of(entries);
    }

    /** Open invoices by the beginning of their number or of the customer's name, or by the customer's number. */
    public List<OpenInvoice> choices(String typed) {
        return open.search(typed, OFFERED);
    }

    /**
     * Records all that is left of an entry as payments.
     *
     * @param version what was shown
     * @param shares add up to what is left
     * @throws BusinessRuleViolation when somebody has dealt with it meanwhile, or an invoice was changed or does not allow it
     */
    public void confirm(BankEntryId id, int version, List<Share> shares) {
        confirming.confirm(id, version, shares);
    }

    /**
     * What came of confirming many.
     *
     * @param refused how many were sure, and somebody or something was in the way
     */
    public record Confirmed(int done, int refused) {}

    /** Confirms those of which number and amount agree, up to {@link #AT_ONCE}, each for itself. */
    public Confirmed confirmSure() {
        int done = 0;
        int refused = 0;
        long behind = 0;
        List<BankEntry> portion = tables.toBook(behind, PORTION);
        while (!portion.isEmpty() && done + refused < AT_ONCE) {
            Map<Long, Proposal> proposed = proposals.of(portion);
            for (BankEntry entry : portion) {
                Proposal proposal = proposed.get(entry.id().value());
                if (proposal != null && proposal.isSure()) {
                    if (isConfirmed(entry, proposal)) {
                        done++;
                    } else {
                        refused++;
                    }
                }
            }
            behind = portion.getLast().id().value();
            portion = tables.toBook(behind, PORTION);
        }
        return new Confirmed(done, refused);
    }

    private boolean isConfirmed(BankEntry entry, Proposal proposal) {
        try {
            confirming.confirm(entry.id(), entry.version(), proposal.shares());
            return true;
        } catch (BusinessRuleViolation inTheWay) {
            return false;
        }
    }

    /**
     * Says that it is none of ours.
     *
     * @param reason has to be said
     * @throws BusinessRuleViolation when somebody has dealt with it meanwhile, or there is no reason
     */
    public void setAside(BankEntryId id, int version, String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("bank.error.reason");
        }
        if (reason.strip().length() > REASON) {
            throw new BusinessRuleViolation("shared.error.tooLong", REASON);
        }
        confirming.setAside(id, version, reason.strip());
    }

    /**
     * Lets it wait again.
     *
     * @throws BusinessRuleViolation when somebody has dealt with it meanwhile
     */
    public void takeBack(BankEntryId id, int version) {
        confirming.takeBack(id, version);
    }
}
