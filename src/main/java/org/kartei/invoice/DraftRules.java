package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.kartei.settings.School;
import org.kartei.shared.BusinessRuleViolation;

/** What a draft must keep to. */
final class DraftRules {

    static final int REMARK = 2000;
    static final int REFERENCE = 100;
    private static final int LINES = 500;
    static final BigDecimal MOST = new BigDecimal("10000000");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private DraftRules() {}

    /** @throws BusinessRuleViolation with the number of the line, where one is not possible */
    static void check(InvoiceDraft draft) {
        check(draft.lines());
        checkText(draft.remark());
        if (draft.buyerReference().length() > REFERENCE) {
            throw new BusinessRuleViolation("shared.error.tooLong", REFERENCE);
        }
        if (draft.credit().signum() < 0 || draft.credit().scale() > 2) {
            throw new BusinessRuleViolation("invoice.error.credit");
        }
        Integer days = draft.dueDays();
        if (days != null && (days < 0 || days > School.MOST_DAYS)) {
            throw new BusinessRuleViolation("invoice.error.dueDays", School.MOST_DAYS);
        }
        if (draft.instalments() < 1 || draft.instalments() > InstalmentPlan.MOST) {
            throw new BusinessRuleViolation("invoice.instalments.error.count", 1, InstalmentPlan.MOST);
        }
        if (new HashSet<>(draft.vouchers()).size() < draft.vouchers().size()) {
            throw new BusinessRuleViolation("invoice.error.voucherTwice");
        }
    }

    /** @throws BusinessRuleViolation with the number of the line, where one is not possible, or when the last day is not */
    static void check(OfferDraft draft, LocalDate today) {
        check(draft.lines());
        checkText(draft.introduction());
        checkText(draft.closing());
        LocalDate latest = OfferDraft.latest(today);
        if (draft.validUntil().isBefore(today) || draft.validUntil().isAfter(latest)) {
            throw new BusinessRuleViolation("offer.error.validUntil", today, latest);
        }
    }

    static void check(List<InvoiceLine> lines) {
        if (lines.size() > LINES) {
            throw new BusinessRuleViolation("invoice.error.lines", LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), i + 1);
        }
    }

    private static void checkText(String text) {
        if (text.length() > REMARK) {
            throw new BusinessRuleViolation("shared.error.tooLong", REMARK);
        }
    }

    private static void check(InvoiceLine line, int number) {
        LinePrice price = line.price();
        if (line.text().isBlank() || line.text().length() > InvoiceLine.TEXT) {
            throw new BusinessRuleViolation("invoice.error.text", number, InvoiceLine.TEXT);
        }
        if (price.quantity().signum() <= 0
                || price.quantity().scale() > 3
                || price.quantity().compareTo(MOST) > 0) {
            throw new BusinessRuleViolation("invoice.error.quantity", number);
        }
        if (!isAmount(price.unitPrice()) || !isAmount(price.discount())) {
            throw new BusinessRuleViolation("invoice.error.price", number);
        }
        if (!isPercent(price.standingPercent()) || !isPercent(price.discountPercent())) {
            throw new BusinessRuleViolation("invoice.error.percent", number);
        }
        if (line.suppliedFrom() != null
                && line.suppliedUntil() != null
                && line.suppliedUntil().isBefore(line.suppliedFrom())) {
            throw new BusinessRuleViolation("invoice.error.days", number);
        }
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(MOST) <= 0;
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0 && percent.scale() <= 2 && percent.compareTo(WHOLE) <= 0;
    }
}
