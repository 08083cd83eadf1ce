package org.kartei.directdebit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.history.HistoryService;
import org.kartei.listing.ListRequest;
import org.kartei.security.Acting;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** INV-3: mandates: what stands on them, how long they last, and that what was collected by stays as it was signed. */
@KarteiTest
class MandateTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private Mandates mandates;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DebitFixtures debits;

    @Autowired
    private HistoryService history;

    private CustomerFile anna;

    @BeforeEach
    void aCustomer() {
        anna = fixtures.customer("Anna Weiß");
        Acting.asOffice();
    }

    @Test
    void inv3AMandateGetsAReferenceOrKeepsItsOwn() {
        mandates.add(anna.id(), signed("", DebitFixtures.IBAN, ""));
        mandates.add(anna.id(), signed("", DebitFixtures.IBAN, ""));
        mandates.add(anna.id(), signed(" OLD/2019-7 ", DebitFixtures.IBAN.toLowerCase(Locale.ROOT), "byladem1001"));
        assertThat(mandates.of(anna.id()))
                .extracting(mandate -> mandate.data().reference())
                .containsExactly("OLD/2019-7", "M10001-2", "M10001-1");
        Mandate typed = mandates.of(anna.id()).getFirst();
        assertThat(typed.data().iban()).isEqualTo("DE02120300000000202051");
        assertThat(typed.data().bic()).isEqualTo("BYLADEM1001");
        assertThat(typed.data().shortIban()).isEqualTo("DE02 … 2051");
        refused(
                "directdebit.error.referenceTaken",
                () -> mandates.add(anna.id(), signed("old/2019-7", DebitFixtures.IBAN, "")));
    }

    @Test
    void inv3WhatCannotBeIsRefused() {
        refused("directdebit.error.iban", () -> mandates.add(anna.id(), signed("", "DE03120300000000202051", "")));
        refused("directdebit.error.iban", () -> mandates.add(anna.id(), signed("", "", "")));
        refused("directdebit.error.bic", () -> mandates.add(anna.id(), signed("", DebitFixtures.IBAN, "BANK")));
        for (String reference : new String[] {"A B", "/A", "A//B", "Ä1", "x".repeat(36)}) {
            refused(
                    "directdebit.error.reference",
                    () -> mandates.add(anna.id(), signed(reference, DebitFixtures.IBAN, "")));
        }
        refused(
                "directdebit.error.holder",
                () -> mandates.add(
                        anna.id(), new MandateData("", " ", DebitFixtures.IBAN, "", MandateKind.RECURRENT, TODAY)));
        refused(
                "directdebit.error.signedOn",
                () -> mandates.add(
                        anna.id(),
                        new MandateData("", "A", DebitFixtures.IBAN, "", MandateKind.RECURRENT, TODAY.plusDays(1))));
        assertThat(mandates.of(anna.id())).isEmpty();
    }

    @Test
    void inv3AMandateEndsAfter36MonthsOrWhenItIsRevoked() {
        MandateId id = debits.mandate(anna, MandateKind.RECURRENT);
        Acting.asOffice();
        Mandate mandate = mandates.of(anna.id()).getFirst();
        assertThat(mandate.endsOn()).isEqualTo(TODAY.plusMonths(36));
        assertThat(mandate.isUsable(TODAY.plusMonths(36))).isTrue();
        assertThat(mandate.isUsable(TODAY.plusMonths(36).plusDays(1))).isFalse();
        assertThat(mandate.isUsable(TODAY.minusDays(1))).isFalse();
        refused("directdebit.error.revokedOn", () -> mandates.revoke(id, 0, TODAY.plusDays(1)));
        mandates.revoke(id, 0, TODAY);
        assertThat(mandates.of(anna.id()).getFirst().isUsable(TODAY)).isFalse();
        refused("shared.error.changedMeanwhile", () -> mandates.revoke(id, 1, TODAY));
    }

    @Test
    void inv3OnlyWhatWasNeverUsedChanges() {
        debits.school();
        MandateId id = debits.mandate(anna, MandateKind.RECURRENT);
        Acting.asOffice();
        mandates.change(id, 0, signed("M-1", "DE89370400440532013000", ""));
        refused("shared.error.changedMeanwhile", () -> mandates.change(id, 0, signed("M-2", DebitFixtures.IBAN, "")));
        refused("directdebit.error.reference", () -> mandates.change(id, 1, signed("", DebitFixtures.IBAN, "")));
        assertThat(history.ofCustomer(anna.id().value()).page(ListRequest.ALL, 0, 100))
                .as("told so that one knows it again, not so that one could use it")
                .anyMatch(line -> line.field().equals("iban") && line.after().equals("DE89 … 3000"))
                .noneMatch(line -> line.after().contains("370400440532013000"));
        fixtures.invoice(anna, "10.00");
        debits.collection(DebitFixtures.DAY);
        Acting.asOffice();
        refused("directdebit.error.used", () -> mandates.change(id, 1, signed("M-2", DebitFixtures.IBAN, "")));
        mandates.revoke(id, 1, TODAY);
    }

    private static MandateData signed(String reference, String iban, String bic) {
        return new MandateData(reference, "Anna Weiß", iban, bic, MandateKind.RECURRENT, TODAY);
    }

    private static void refused(String messageKey, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }
}
