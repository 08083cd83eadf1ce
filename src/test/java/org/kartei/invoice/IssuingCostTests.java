package org.kartei.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** INV-1: what issuing asks of the database, and in which order it takes its locks. */
class IssuingCostTests extends InvoiceTest {

    /** Which the lines of an invoice, and the ways in which it is taxed, cost by themselves. */
    private static final int LINES = 1;

    private static final int TAXES = 1;

    @Autowired
    private TransactionTemplate transaction;

    /** Whose it is, the locks with all there is to know, the number, the invoice with what is owed, the history. */
    @Test
    void inv1IssuingADraftIsFiveStatementsAndTheCommit() {
        InvoiceId draft = invoices.write(anna.id(), course("120.00"));
        assertThat(statements(() -> issuing.issue(draft, 0))).isEqualTo(5 + TAXES);
    }

    /** The customer, the settings, the draft, the number, the invoice with what is owed, the history. */
    @Test
    void inv1WritingAndIssuingInOneIsSixStatementsAndTheCommit() {
        assertThat(statements(() -> issuing.issue(anna.id(), course("120.00")))).isEqualTo(6 + LINES + TAXES);
    }

    /** As a draft, and the settings, its row, and its former lines. */
    @Test
    void inv1ChangingAndIssuingInOneIsEightStatementsAndTheCommit() {
        InvoiceId draft = invoices.write(anna.id(), course("120.00"));
        assertThat(statements(() -> issuing.issue(draft, 0, course("90.00")))).isEqualTo(8 + LINES + TAXES);
    }

    /** The account, the change, its entry, and the history of it. */
    @Test
    void credit3CreditCostsFourMore() {
        give("20.00");
        InvoiceId draft = invoices.write(anna.id(), course("120.00").using(new BigDecimal("20.00")));
        assertThat(statements(() -> issuing.issue(draft, 0))).isEqualTo(5 + TAXES + 4);
    }

    /** Without the commit, which comes when the transaction ends that is around it here. */
    private long statements(Runnable work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = questions();
            work.run();
            return questions() - before - 1; // the question itself
        }));
    }

    private long questions() {
        return Objects.requireNonNull(
                jdbc.queryForObject("show session status like 'Questions'", (rs, row) -> rs.getLong(2)));
    }

    /** The customer, then the invoice: who waits for the customer keeps nobody from the invoice, and sees what came of the other. */
    @Test
    void inv1TheCustomerIsLockedFirst() throws Exception {
        InvoiceId draft = invoices.write(anna.id(), course("120.00"));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<String> issued = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.update(
                        "update customer set city = 'Ulm' where id = ?",
                        anna.id().value());
                Future<String> waiting = other.submit(() -> Acting.as(Role.OFFICE, () -> issuing.issue(draft, 0)));
                await().until(() -> isWaiting());
                assertThat(jdbc.queryForList("select id from invoice where id = ? for update nowait", draft.value()))
                        .hasSize(1);
                return waiting;
            }));
            assertThat(invoices.find(issued.get()).orElseThrow().recipient()).contains("Ulm");
        }
    }

    private boolean isWaiting() {
        return !jdbc.queryForList("select 1 from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")
                .isEmpty();
    }
}
