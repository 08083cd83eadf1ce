package org.kartei.invoice;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.Translations;
import org.springframework.stereotype.Component;

/** What issuing a draft does to the invoice that it corrects, in the same transaction (CREDIT-7). */
@Component
class Corrections {

    private final InvoiceQueries queries;
    private final WholeInvoices whole;
    private final Cancelling cancelling;
    private final Settling settling;
    private final Translations texts;

    Corrections(
            InvoiceQueries queries, WholeInvoices whole, Cancelling cancelling, Settling settling, Translations texts) {
        this.queries = queries;
        this.whole = whole;
        this.cancelling = cancelling;
        this.settling = settling;
        this.texts = texts;
    }

    /**
     * Cancels what a draft corrects, so that vouchers and credit are there for the draft again.
     *
     * @param draft locked, with its customer
     * @param number of what it becomes
     * @return the invoice as it was, null where the draft corrects none
     * @throws BusinessRuleViolation when it was cancelled meanwhile
     */
    @Nullable
    Invoice takeBack(Invoice draft, String number) {
        if (draft.corrects() == null) {
            return null;
        }
        Invoice original =
                queries.byNumber(draft.corrects()).flatMap(whole::lock).orElseThrow(Invoices::changedMeanwhile);
        if (!original.isCorrectable()) {
            throw new BusinessRuleViolation("invoice.correct.error.cancelled", original.issuedNumber());
        }
        if (!Objects.equals(original.customer(), draft.customer())) {
            throw Invoices.changedMeanwhile(); // nobody's money counts for somebody else's invoice
        }
        String text = texts.getTranslation(
                "invoice.correct.text",
                Locale.of(original.language()),
                original.issuedNumber(),
                Objects.requireNonNull(original.issuedOn()),
                number);
        cancelling.takeBack(
                original,
                original.sums().credit(),
                text,
                (cancellation, by) -> settling.moveAway(original, cancellation, by, number));
        return original;
    }

    /** What was paid on the one counts for the other; what is too much for it becomes credit. */
    void moveOver(Invoice original, InvoiceId corrected, String number, BigDecimal total) {
        if (original.paid().signum() > 0) {
            settling.moveOver(original, corrected, number, total);
        }
    }
}
