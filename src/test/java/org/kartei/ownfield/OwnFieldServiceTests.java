package org.kartei.ownfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.OwnValues;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** FILE-3: managers define fields of their own, put them in order and retire them. */
@KarteiTest
class OwnFieldServiceTests {

    @Autowired
    private OwnFieldService fields;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CustomerService customers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aManager() {
        Acting.as(Role.MANAGER);
    }

    @Test
    void areDefinedInOrderAndMoved() {
        OwnFieldId size = fields.define("T-shirt", OwnFieldKind.CHOICE, List.of("S", "M", "L"));
        fields.define("Member since", OwnFieldKind.DATE, List.of());
        fields.define("Insurance", OwnFieldKind.TEXT, List.of());
        assertThat(names()).containsExactly("T-shirt", "Member since", "Insurance");
        fields.move(size, 1);
        assertThat(names()).containsExactly("Member since", "T-shirt", "Insurance");
        fields.move(size, -5);
        assertThat(names()).containsExactly("T-shirt", "Member since", "Insurance");
        fields.retire(size, true);
        assertThat(fields.all().getFirst().retired()).isTrue();
    }

    @Test
    void namesAreThereAndDifferent() {
        fields.define("Insurance", OwnFieldKind.TEXT, List.of());
        refused(() -> fields.define("insurance", OwnFieldKind.DATE, List.of()), "ownfield.error.nameTaken");
        refused(() -> fields.define(" ", OwnFieldKind.DATE, List.of()), "ownfield.error.nameMissing");
        refused(() -> fields.define("x".repeat(51), OwnFieldKind.DATE, List.of()), "shared.error.tooLong");
        refused(() -> fields.define("Size", OwnFieldKind.CHOICE, List.of()), "ownfield.error.choicesMissing");
        refused(() -> fields.define("Size", OwnFieldKind.CHOICE, List.of("M", "m")), "ownfield.error.choiceTwice");
    }

    /** LIST-11: in a file it could not be told from what every customer has, in whatever language the file is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Phone", "phone", "E-Mail", "Geburtstag", "Voornaam", "Perekonnanimi", "No", "Display name"})
    void noFieldIsCalledLikeOneThatEveryCustomerHas(String name) {
        refused(() -> fields.define(name, OwnFieldKind.TEXT, List.of()), "ownfield.error.builtIn");
        OwnField shoe = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        refused(() -> fields.change(shoe.id(), 0, name, OwnFieldKind.TEXT, List.of()), "ownfield.error.builtIn");
    }

    /** Somebody who began to save a value before the kind changes keeps it: the change waits and is refused. */
    @Test
    void aSaveInFlightAndAChangeOfTheKindComeOneAfterTheOther() throws Exception {
        OwnField shoe = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        CustomerFile tamm = fixtures.customer("Kadri Tamm");
        Acting.as(Role.MANAGER);
        var saved = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> saving =
                    threads.submit(new DelegatingSecurityContextRunnable(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> {
                                customers.change(
                                        tamm.id(),
                                        tamm.version(),
                                        new CustomerDraft(tamm.data())
                                                .own(OwnValues.NONE.with(shoe, "38"))
                                                .data());
                                saved.countDown();
                                Awaitility.await().pollInSameThread().until(this::somebodyWaits);
                            })));
            saved.await();
            refused(
                    () -> fields.change(shoe.id(), 0, "Shoe", OwnFieldKind.NUMBER, List.of()),
                    "ownfield.error.hasValues");
            saving.get();
        }
        assertThat(fields.all().getFirst().kind()).isEqualTo(OwnFieldKind.TEXT);
        assertThat(customers.get(tamm.id()).data().own().get(shoe)).isEqualTo("38");
        assertThat(jdbc.queryForList("show columns from customer like 'own_number_" + shoe.slot() + "'"))
                .isEmpty();
    }

    /** For the table, or, where the column is there already, for the definitions. */
    private boolean somebodyWaits() {
        return !jdbc.queryForList(
                        "select id from information_schema.processlist"
                                + " where state like 'Waiting for table metadata lock' union all"
                                + " select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                .isEmpty();
    }

    /** The other way round: who began with the former kind is told, and nothing of the wrong kind is written. */
    @Test
    void aValueOfTheFormerKindIsRefused() {
        OwnField shoe = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        fields.change(shoe.id(), 0, "Shoe", OwnFieldKind.NUMBER, List.of());
        refused(
                () -> fixtures.customer(new CustomerDraft().lastName("Tamm").own(OwnValues.NONE.with(shoe, "large"))),
                "customer.error.ownValue");
    }

    @Test
    void theKindStaysOnceSomebodyHasAValue() {
        OwnField field = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        fields.change(field.id(), 0, "Shoe", OwnFieldKind.NUMBER, List.of());
        OwnField number = fields.all().getFirst();
        fixtures.customer(
                new CustomerDraft().lastName("Tamm").own(OwnValues.NONE.with(number, new BigDecimal("38.5"))));
        refused(() -> fields.change(field.id(), 1, "Shoe", OwnFieldKind.DATE, List.of()), "ownfield.error.hasValues");
        fields.change(field.id(), 1, "Shoe size", OwnFieldKind.NUMBER, List.of());
        assertThat(names()).containsExactly("Shoe size");
        refused(
                () -> fields.change(field.id(), 1, "Shoe", OwnFieldKind.NUMBER, List.of()),
                "shared.error.changedMeanwhile");
    }

    @Test
    void aChoiceThatIsTakenAwayStaysWithWhoHasIt() {
        OwnField size = fixtures.ownField("Size", OwnFieldKind.CHOICE, "S", "M");
        fields.change(size.id(), 0, "Size", OwnFieldKind.CHOICE, List.of("L", "M"));
        OwnField now = fields.all().getFirst();
        assertThat(now.choices()).containsExactly("L", "M");
        assertThat(now.formerChoices()).containsExactly("S");
        assertThat(now.choice(" s ")).hasValue("S");
        fields.change(size.id(), 1, "Size", OwnFieldKind.CHOICE, List.of("S", "L"));
        assertThat(fields.all().getFirst().formerChoices()).containsExactly("M");
    }

    @Test
    void thereIsRoomForSoManyAndNotMore() {
        for (int i = 0; i < OwnFieldService.MOST; i++) {
            fields.define("Field " + i, OwnFieldKind.YES_NO, List.of());
        }
        refused(() -> fields.define("One more", OwnFieldKind.YES_NO, List.of()), "ownfield.error.tooMany");
        OwnField last = fields.all().getLast();
        fixtures.customer(new CustomerDraft().lastName("Tamm").own(OwnValues.NONE.with(last, true)));
    }

    @Test
    void theOfficeReadsThemAndNoMore() {
        OwnField field = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        Acting.as(Role.OFFICE);
        assertThat(names()).containsExactly("Shoe");
        assertThatThrownBy(() -> fields.retire(field.id(), true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fields.define("Size", OwnFieldKind.TEXT, List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }

    private List<String> names() {
        return fields.all().stream().map(OwnField::name).toList();
    }
}
