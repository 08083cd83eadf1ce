package org.kartei.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kartei.credit.CreditForBooks;
import org.kartei.credit.GivenCredit;
import org.kartei.invoice.Posting;
import org.kartei.invoice.PostingSum;
import org.kartei.invoice.Postings;
import org.kartei.voucher.CreditedVoucher;
import org.kartei.voucher.CreditedVouchers;
import org.springframework.stereotype.Component;

/** Asks the modules that have the rows, and gives what they tell its accounts. */
@Component
class BookingQueries {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Postings postings;
    private final CreditForBooks credit;
    private final CreditedVouchers vouchers;

    BookingQueries(Postings postings, CreditForBooks credit, CreditedVouchers vouchers) {
        this.postings = postings;
        this.credit = credit;
        this.vouchers = vouchers;
    }

    /** Documents and payments by day, then credit without a document, then vouchers that became credit; both days inclusive. */
    void forEach(AccountPlan plan, LocalDate from, LocalDate until, Consumer<Booking> consumer) {
        postings.forEach(from, until, posting -> consumer.accept(booking(plan, posting)));
        credit.forEach(from, until, given -> consumer.accept(booking(plan, given)));
        vouchers.forEach(from, until, voucher -> consumer.accept(booking(plan, voucher)));
    }

    /** Those of documents and payments. */
    List<PostingSum> postings(LocalDate from, LocalDate until) {
        return postings.sums(from, until);
    }

    /** By account, each booking on both of its accounts. */
    List<BookingSum> sums(AccountPlan plan, List<PostingSum> ofPostings, LocalDate from, LocalDate until) {
        var sums = new ArrayList<BookingSum>();
        for (PostingSum sum : ofPostings) {
            sums.add(sum(plan, AccountSlot.of(AccountUse.CUSTOMERS), sum.count(), sum.owed(), sum.settled()));
            sums.add(sum(plan, AccountSlot.of(sum.against()), sum.count(), sum.settled(), sum.owed()));
        }
        CreditForBooks.Sum given = credit.sum(from, until);
        if (given.count() > 0) {
            sums.add(sum(plan, AccountSlot.of(AccountUse.CREDIT), given.count(), given.taken(), given.given()));
            sums.add(sum(plan, AccountSlot.of(AccountUse.GOODWILL), given.count(), given.given(), given.taken()));
        }
        CreditedVouchers.Sum credited = vouchers.sum(from, until);
        if (credited.count() > 0) {
            sums.add(sum(plan, AccountSlot.of(AccountUse.VOUCHER), credited.count(), credited.amount(), NOTHING));
            sums.add(sum(plan, AccountSlot.of(AccountUse.CREDIT), credited.count(), NOTHING, credited.amount()));
        }
        return sums;
    }

    private static BookingSum sum(
            AccountPlan plan, AccountSlot slot, long bookings, BigDecimal debit, BigDecimal credit) {
        return new BookingSum(slot, plan.account(slot), bookings, debit, credit);
    }

    private static Booking booking(AccountPlan plan, Posting posting) {
        AccountSlot slot = AccountSlot.of(posting.against());
        return new Booking(
                posting.day(),
                plan.customer(posting.customerNumber()),
                plan.account(slot),
                posting.amount(),
                slot,
                posting.settles(),
                posting.document(),
                switch (posting.against().kind()) {
                    case SALES ->
                        posting.isCancellation() ? "accounting.words.cancellation" : "accounting.words.invoice";
                    case MONEY -> "accounting.words.payment";
                    case VOUCHER -> "accounting.words.voucher";
                    case CREDIT -> "accounting.words.credit";
                    case FEES -> "accounting.words.fees";
                },
                posting.customerNumber(),
                posting.name());
    }

    private static Booking booking(AccountPlan plan, GivenCredit given) {
        AccountSlot slot = AccountSlot.of(AccountUse.GOODWILL);
        return new Booking(
                given.day(),
                plan.account(AccountSlot.of(AccountUse.CREDIT)),
                plan.account(slot),
                given.amount().negate(),
                slot,
                "",
                "",
                "accounting.words.goodwill",
                given.customerNumber(),
                given.name());
    }

    private static Booking booking(AccountPlan plan, CreditedVoucher voucher) {
        AccountSlot slot = AccountSlot.of(AccountUse.CREDIT);
        return new Booking(
                voucher.day(),
                plan.account(AccountSlot.of(AccountUse.VOUCHER)),
                plan.account(slot),
                voucher.amount(),
                slot,
                voucher.document(),
                voucher.document(),
                "accounting.words.credited",
                voucher.customerNumber(),
                "");
    }
}
