package org.kartei.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerId;
import org.kartei.history.FieldChange;
import org.kartei.listing.ListSource;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.settings.SettingsService;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.kartei.voucher.VoucherTables.Cause;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers as the office knows them: made, looked up, extended, blocked (CREDIT-6). What they pay is {@link Redemptions}. */
@Service
@Transactional
@OfficeOnly
public class Vouchers {

    private final VoucherTables tables;
    private final VoucherQueries queries;
    private final MovementTables movements;
    private final VoucherChanges changes;
    private final CustomerFigures figures;
    private final SettingsService settings;
    private final Clock clock;

    Vouchers(
            VoucherTables tables,
            VoucherQueries queries,
            MovementTables movements,
            VoucherChanges changes,
            CustomerFigures figures,
            SettingsService settings,
            Clock clock) {
        this.tables = tables;
        this.queries = queries;
        this.movements = movements;
        this.changes = changes;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    /** All, the newest first. */
    @Transactional(readOnly = true)
    public ListSource<Voucher> list() {
        return queries.list();
    }

    @Transactional(readOnly = true)
    public Optional<Voucher> find(VoucherCode code) {
        return queries.find(code);
    }

    /** Whose code begins like this, the newest first. */
    @Transactional(readOnly = true)
    public List<Voucher> beginning(VoucherCode code, int limit) {
        return queries.beginning(code, limit);
    }

    /** Those a customer owns and can redeem today, the first to expire first. */
    @Transactional(readOnly = true)
    public List<Voucher> usableOf(CustomerId owner) {
        LocalDate today = LocalDate.now(clock);
        return queries.ownedBy(owner, today).stream()
                .filter(voucher -> voucher.state(today) == VoucherState.VALID)
                .toList();
    }

    /** The statement of a voucher: what was redeemed and given back, the latest first. */
    @Transactional(readOnly = true)
    public ListSource<VoucherMovement> movements(VoucherId id) {
        return movements.of(id);
    }

    /**
     * Makes a voucher by hand.
     *
     * @param chosen its code, null for one that nobody guesses
     * @param owner the only one who can redeem it, null for whoever has the code
     * @throws BusinessRuleViolation when the terms are none, the code is taken, or the owner is gone
     */
    @RetriedOnDeadlock
    public Voucher issue(VoucherTerms terms, @Nullable VoucherCode chosen, @Nullable CustomerId owner) {
        return issue(terms, chosen, owner, VoucherOrigin.HAND, "", "");
    }

    /**
     * Makes a voucher, in the transaction of its cause.
     *
     * @param origin what it comes from, such as a poll
     * @param name which one
     * @param path where that is seen, or empty
     * @throws BusinessRuleViolation as for one by hand
     */
    public Voucher issue(
            VoucherTerms terms,
            @Nullable VoucherCode chosen,
            @Nullable CustomerId owner,
            VoucherOrigin origin,
            String name,
            String path) {
        terms.check();
        if (owner != null) {
            figures.hold(owner);
        }
        VoucherCode code = chosen == null ? VoucherCode.random() : VoucherCode.chosen(chosen.value());
        try {
            tables.insert(
                    List.of(new VoucherTables.New(code, terms, owner, new Cause(origin, name, path, null))),
                    CurrencyUnit.of(settings.school().currency()));
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("voucher.error.taken", code.spoken());
        }
        Voucher made = queries.find(code).orElseThrow();
        changes.created(made);
        return made;
    }

    /**
     * Nobody can redeem it from now on.
     *
     * @param reason has to be said
     * @throws BusinessRuleViolation when no reason is said, or it is blocked already
     */
    public void block(VoucherId id, String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("voucher.error.reason");
        }
        if (reason.strip().length() > VoucherTerms.REMARK) {
            throw new BusinessRuleViolation("shared.error.tooLong", VoucherTerms.REMARK);
        }
        Voucher voucher = locked(id);
        if (!tables.block(id, reason.strip())) {
            throw new BusinessRuleViolation(
                    "voucher.error.blocked", Objects.requireNonNullElse(voucher.blockedReason(), ""));
        }
        changes.changed(voucher, FieldChange.of("blockedReason", "", reason.strip()));
    }

    /** @throws BusinessRuleViolation when it is not blocked */
    @ManagersOnly
    public void unblock(VoucherId id) {
        Voucher voucher = locked(id);
        if (!tables.unblock(id)) {
            throw new BusinessRuleViolation("voucher.error.notBlocked");
        }
        changes.changed(voucher, FieldChange.of("blockedReason", voucher.blockedReason(), ""));
    }

    /**
     * Lets it hold longer.
     *
     * @param before the last day that was shown, null for none
     * @param until the new last day, null for ever
     * @throws BusinessRuleViolation when it is no later, or somebody else has changed it meanwhile
     */
    public void extend(VoucherId id, @Nullable LocalDate before, @Nullable LocalDate until) {
        if (before == null || until != null && !until.isAfter(before)) {
            throw new BusinessRuleViolation("voucher.error.notLater");
        }
        Voucher voucher = locked(id);
        if (!tables.extend(id, before, until)) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        changes.changed(voucher, FieldChange.of("validUntil", before, until));
    }

    private Voucher locked(VoucherId id) {
        return queries.lock(id).orElseThrow(() -> new BusinessRuleViolation("voucher.error.gone"));
    }
}
