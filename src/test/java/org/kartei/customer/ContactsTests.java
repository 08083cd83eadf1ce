package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.job.Progress;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** FILE-3: several phones, e-mails and addresses with their purpose; the newsletter with its consent. */
@KarteiTest
class ContactsTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();
    private static final List<Contact> SOME = List.of(
            Contact.phone(ContactPurpose.MOBILE, "0170/123 45 67", "Oma"),
            Contact.phone(ContactPurpose.OTHER, "ask the mother", ""),
            Contact.email(ContactPurpose.WORK, "office@tamm.example.org", ""),
            Contact.address(ContactPurpose.INVOICE, "Rotebühlplatz 5", "70178", "Stuttgart", "DE", "c/o Weiss"));

    @Autowired
    private CustomerService customers;

    @Autowired
    private HistoryService history;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile kadri;

    @BeforeEach
    void aCustomer() {
        kadri = fixtures.customer(
                new CustomerDraft().lastName("Tamm").country("DE").contacts(SOME));
        asOffice();
    }

    @Test
    void areKeptAsTyped() {
        assertThat(customers.get(kadri.id()).data().contacts()).isEqualTo(SOME);
        assertThat(kadri.data().contacts(ContactKind.EMAIL)).hasSize(1);
    }

    @Test
    void phonesAreKeptInE164Too() {
        assertThat(folds())
                .containsExactly("491701234567", "", "office@tamm.example.org", "rotebuhlplatz 5 70178 stuttgart");
        change(new CustomerDraft(kadri.data()).country("AT"));
        assertThat(folds()).first().isEqualTo("431701234567");
        assertThat(Phones.e164("0170/123 45 67", "DE")).hasValue("+491701234567");
        assertThat(Phones.international("0170/123 45 67", "DE")).hasValue("+49 170 1234567");
        assertThat(Phones.international("+372 512 3456", "DE")).hasValue("+372 512 3456");
        assertThat(Phones.international("ask the mother", "DE")).isEmpty();
    }

    /** FILE-7: what stays in the memory of the server, nobody erases. */
    @Test
    void phonesThatWereUnderstoodAreNotRemembered() {
        assertThat(Phones.class.getDeclaredFields())
                .extracting(Field::getType)
                .containsExactlyInAnyOrder(PhoneNumberUtil.class, String.class);
    }

    @Test
    void areFoundByTheSearchAndByTheirOwnFilters() {
        fixtures.customer("Anna Weiss");
        asOffice();
        for (String typed : List.of("0170 1234567", "+49 170 123", "office@tamm", "tamm.example")) {
            assertThat(found(ListRequest.ALL.searching(typed))).as(typed).containsExactly("Tamm");
        }
        assertThat(found(filter("morePhones", "170 12345"))).containsExactly("Tamm");
        assertThat(found(filter("moreEmails", "of"))).containsExactly("Tamm");
        assertThat(found(filter("moreAddresses", "rotebuehl"))).containsExactly("Tamm");
        assertThat(found(filter("moreAddresses", "uhlplatz 5 701"))).containsExactly("Tamm");
        assertThat(found(filter("morePhones", "99"))).isEmpty();
        assertThat(found(ListRequest.ALL.filtered("morePhones", new Filter.Present())))
                .containsExactly("Tamm");
        assertThat(found(ListRequest.ALL.filtered("morePhones", new Filter.Empty())))
                .containsExactly("Weiss");
        change(new CustomerDraft(kadri.data()).contacts(List.of()));
        assertThat(found(ListRequest.ALL.searching("0170 1234567"))).isEmpty();
        assertThat(folds()).isEmpty();
    }

    @Test
    void theHistoryTellsKindByKind() {
        change(new CustomerDraft(kadri.data()).contacts(SOME.subList(0, 2)));
        assertThat(history.ofCustomer(kadri.id().value()).page(ListRequest.ALL, 0, 50))
                .extracting(HistoryEntry::field)
                .contains("moreEmails", "moreAddresses")
                .doesNotContain("morePhones");
        HistoryEntry email = history.ofCustomer(kadri.id().value()).page(ListRequest.ALL, 0, 50).stream()
                .filter(entry -> entry.field().equals("moreEmails"))
                .findFirst()
                .orElseThrow();
        assertThat(email.before()).contains("office@tamm.example.org").contains("customer.contact.purpose.WORK");
        assertThat(email.after()).isEmpty();
        assertThat(customers
                        .asOf(kadri.id(), TestClock.START.toLocalDate())
                        .orElseThrow()
                        .contacts())
                .isEqualTo(SOME.subList(0, 2));
    }

    @Test
    void anEmailIsOneAndNothingIsTooLong() {
        refused(Contact.email(ContactPurpose.WORK, "nobody", ""), "shared.error.email");
        refused(Contact.phone(ContactPurpose.WORK, "1".repeat(201), ""), "shared.error.tooLong");
        assertThatThrownBy(() -> change(new CustomerDraft(kadri.data())
                        .contacts(java.util.Collections.nCopies(
                                60, Contact.phone(ContactPurpose.WORK, "1".repeat(190), "")))))
                .hasMessage("shared.error.tooLong");
    }

    @Test
    void theCheckFindsWhatDoesNotFit() {
        var check = customerCheck;
        var before = new Failures();
        check.run(before);
        assertThat(before.told).isEmpty();
        jdbc.update("update contact set fold = '1' where kind = 'PHONE'");
        var after = new Failures();
        check.run(after);
        assertThat(after.told).hasSize(1).first().asString().contains("contact");
    }

    @Test
    void whoBeginsToWantTheNewsletterDoesSoOnADay() {
        CustomerFile on =
                change(new CustomerDraft(kadri.data()).newsletter(true).newsletterSource("Form at the desk"));
        assertThat(on.data().newsletterSince()).isEqualTo(TODAY);
        CustomerFile earlier = customers.change(
                kadri.id(),
                on.version(),
                new CustomerDraft(on.data()).newsletterSince(TODAY.minusDays(3)).data());
        assertThat(earlier.data().newsletterSince()).isEqualTo(TODAY.minusDays(3));

        customers.apply(List.of(kadri.id()), new CustomerChange.Newsletter(false));
        CustomerData off = customers.get(kadri.id()).data();
        assertThat(off.newsletterSince()).isNull();
        assertThat(off.newsletterSource()).isEmpty();
        assertThat(history.ofCustomer(kadri.id().value()).page(ListRequest.ALL, 0, 50))
                .filteredOn(entry -> entry.field().equals("newsletterSource"))
                .extracting(HistoryEntry::before, HistoryEntry::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Form at the desk", ""),
                        org.assertj.core.groups.Tuple.tuple("", "Form at the desk"));

        customers.apply(List.of(kadri.id()), new CustomerChange.Newsletter(true));
        assertThat(customers.get(kadri.id()).data().newsletterSince()).isEqualTo(TODAY);
    }

    private static final class Failures implements Progress {
        private final List<String> told = new java.util.ArrayList<>();

        @Override
        public void total(long total) {}

        @Override
        public void done(long more) {}

        @Override
        public void failed(String subject, String reason) {
            told.add(reason.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Autowired
    private CustomerCheck customerCheck;

    private void refused(Contact contact, String key) {
        assertThatThrownBy(() -> change(new CustomerDraft(kadri.data()).contacts(List.of(contact))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }

    private CustomerFile change(CustomerDraft draft) {
        return customers.change(kadri.id(), customers.get(kadri.id()).version(), draft.data());
    }

    private List<String> folds() {
        return jdbc.queryForList(
                "select fold from contact where customer_id = ? order by position",
                String.class,
                kadri.id().value());
    }

    private static ListRequest filter(String column, String typed) {
        return ListRequest.ALL.filtered(column, new Filter.Contains(typed));
    }

    private List<String> found(ListRequest request) {
        assertThat(customers.list().countExactly(request))
                .isEqualTo(customers.list().page(request, 0, 50).size());
        return customers.list().page(request, 0, 50).stream()
                .map(CustomerRow::lastName)
                .toList();
    }
}
