package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** FILE-3: what customers have in own fields is kept, found, told by the history and compared when two save at once. */
@KarteiTest
class OwnValuesTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private HistoryService history;

    @Autowired
    private OwnFieldService fields;

    @Autowired
    private CustomerCheck check;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private OwnField text;
    private OwnField number;
    private OwnField size;
    private CustomerFile kadri;

    @BeforeEach
    void aCustomer() {
        text = fixtures.ownField("Insurance", OwnFieldKind.TEXT);
        number = fixtures.ownField("Shoe size", OwnFieldKind.NUMBER);
        size = fixtures.ownField("T-shirt", OwnFieldKind.CHOICE, "S", "M, long");
        kadri = fixtures.customer(new CustomerDraft()
                .lastName("Tamm")
                .own(OwnValues.NONE
                        .with(text, "a; b=c \\\\ d")
                        .with(number, new BigDecimal("38.50"))
                        .with(size, "M, long")));
        asOffice();
    }

    @Test
    void areKeptAndRead() {
        OwnValues own = customers.get(kadri.id()).data().own();
        assertThat(own).isEqualTo(kadri.data().own());
        assertThat(own.get(text)).isEqualTo("a; b=c \\\\ d");
        assertThat(own.get(number)).isEqualTo(new BigDecimal("38.5"));
        assertThat(customers.row(kadri.number()).orElseThrow().own()).isEqualTo(own);
        assertThat(own.with(text, "").get(text)).isNull();
    }

    @Test
    void theHistoryCallsThemByTheirNames() {
        change(kadri.data().own().with(number, new BigDecimal("0")).with(size, "S"));
        assertThat(history.ofCustomer(kadri.id().value()).page(ListRequest.ALL, 0, 50))
                .filteredOn(entry -> entry.field().startsWith("="))
                .extracting(HistoryEntry::field, HistoryEntry::before, HistoryEntry::after)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("=Shoe size", "#n:38.5", "#n:0"), Tuple.tuple("=T-shirt", "M, long", "S"));
        CustomerData then =
                customers.asOf(kadri.id(), TestClock.START.toLocalDate()).orElseThrow();
        assertThat(then.own().get(size)).isEqualTo("S");
    }

    @Test
    void areFieldsLikeAllOthersToWhoComparesAndTakesOver() {
        CustomerData mine = new CustomerDraft(kadri.data())
                .own(kadri.data().own().with(size, "S"))
                .data();
        List<? extends CustomerField<?>> differing = customers.fields().stream()
                .filter(field -> field.differs(kadri.data(), mine))
                .toList();
        assertThat(differing).singleElement().satisfies(field -> {
            assertThat(field.ownName()).isEqualTo("T-shirt");
            var draft = new CustomerDraft(kadri.data());
            field.copy(mine, draft);
            assertThat(draft.data()).isEqualTo(mine);
        });
    }

    @Test
    void mustFitTheirField() {
        refused(kadri.data().own().with(size, "XXL"), "customer.error.ownValue");
        refused(kadri.data().own().with(number, new BigDecimal("1.23456")), "customer.error.ownValue");
        refused(kadri.data().own().with(text, "x".repeat(1_001)), "shared.error.tooLong");
    }

    @Test
    void aRetiredFieldKeepsItsValuesAndIsNoColumnAnyMore() {
        var filled =
                ListRequest.ALL.filtered(size.columnKey(), new Filter.AnyOf(java.util.Set.of(OwnField.key("M, long"))));
        fixtures.customer("Anna Weiss");
        asOffice();
        assertThat(customers.list().countExactly(filled)).isEqualTo(1);
        assertThat(customers.request(filled.written())).isEqualTo(filled);
        Acting.as(Role.MANAGER, () -> {
            fields.retire(size.id(), true);
            return size;
        });
        asOffice();
        assertThat(customers.ownFields()).hasSize(2);
        assertThat(customers.request(filled.written()).filters()).isEmpty();
        change(kadri.data().own().with(text, "other"));
        assertThat(customers.get(kadri.id()).data().own().get(size)).isEqualTo("M, long");
    }

    @Test
    void theCheckFindsWhatDoesNotFit() {
        var told = new Told();
        check.run(told);
        assertThat(told.reasons).isEmpty();
        jdbc.update("update customer set own_number_" + number.slot() + " = 1");
        check.run(told);
        assertThat(told.reasons).singleElement().asString().contains("own_number_");
    }

    private static final class Told implements org.kartei.job.Progress {
        private final List<String> reasons = new java.util.ArrayList<>();

        @Override
        public void total(long total) {
            // not asked
        }

        @Override
        public void done(long more) {
            // not asked
        }

        @Override
        public void failed(String subject, String reason) {
            reasons.add(reason);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private void refused(OwnValues own, String key) {
        assertThatThrownBy(() -> change(own))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }

    private CustomerFile change(OwnValues own) {
        return customers.change(
                kadri.id(),
                customers.get(kadri.id()).version(),
                new CustomerDraft(kadri.data()).own(own).data());
    }
}
