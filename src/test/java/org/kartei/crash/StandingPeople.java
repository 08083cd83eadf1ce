package org.kartei.crash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.kartei.Fixtures;
import org.kartei.TestClock;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerId;
import org.kartei.customer.ParticipantData;
import org.kartei.group.GroupId;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.VoucherId;
import org.kartei.voucher.VoucherSource;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.context.ApplicationContext;

/** Makes people with something in every table that a merge and an erasure touch. */
class StandingPeople {

    private final Fixtures fixtures;
    private final NoteService notes;
    private final CreditLedger credit;
    private final Vouchers vouchers;
    private final Redemptions redemptions;
    private final TestClock clock;
    private final GroupId choir;

    StandingPeople(ApplicationContext context) {
        fixtures = context.getBean(Fixtures.class);
        notes = context.getBean(NoteService.class);
        credit = context.getBean(CreditLedger.class);
        vouchers = context.getBean(Vouchers.class);
        redemptions = context.getBean(Redemptions.class);
        clock = context.getBean(TestClock.class);
        choir = fixtures.group("Choir");
    }

    /** @param isBooked whether there are entries of the kind that the law wants to be kept */
    void add(String firstName, String lastName, boolean isBooked) {
        LocalDate today = clock.today();
        CustomerId id = fixtures.customer(new CustomerDraft()
                        .firstName(firstName)
                        .lastName(lastName)
                        .contacts(List.of(Contact.phone(ContactPurpose.WORK, "0711 998877", "till noon")))
                        .groups(Set.of(choir))
                        .participants(List.of(new ParticipantData("Mia", firstName, null))))
                .id();
        notes.add(id, NoteOrigin.PHONE, new NoteDraft(lastName, "", null, Set.of()));
        vouchers.issue(VoucherTerms.percent(BigDecimal.TEN, today, null).remarked(firstName), null, id);
        if (isBooked) {
            Money five = Money.of(CurrencyUnit.EUR, 5);
            credit.changeByHand(id, five, "Goodwill");
            credit.changeByHand(id, five.negated(), "Paid in cash");
            VoucherId used = vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, today, null), null, null)
                    .id();
            var invoice = new VoucherSource("invoice", firstName + " " + lastName, "");
            redemptions.redeem(used, id, five, today, invoice);
        }
    }
}
