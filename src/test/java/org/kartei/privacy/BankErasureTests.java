package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankIntake;
import org.kartei.bank.Statement;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.PersonalData;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7, INV-2: who paid, as the bank tells it, goes with the invoices that were paid; day and amount stay. */
class BankErasureTests extends ErasureTest {

    @Autowired
    private BankIntake intake;

    @Autowired
    private BankEntries bank;

    @Autowired
    private List<PersonalData> parts;

    @Test
    void inv2ThePayerIsInTheCopyAndGoesOnceNothingKeepsTheInvoice() throws IOException {
        CustomerFile payer = fixtures.customer("Payer Once");
        String number = fixtures.invoice(payer, "119.00");
        Acting.asOffice();
        intake.receive(
                "may.xml",
                new Statement()
                                .with("119.00", "Payer Once", "DE88100900001234567892", number)
                                .with("5.00", "Stranger", "DE75512108001245126199", "Nothing of ours")
                                .stream());
        assertThat(bank.confirmSure().done()).isEqualTo(1);
        assertThat(copied(payer))
                .contains("Payer Once", "DE88100900001234567892")
                .doesNotContain("Stranger");
        deleted(payer);
        clock.moveTo(LocalDate.of(2034, 12, 31));
        Acting.asManager();
        erasures.eraseDueOfDeleted();
        assertThat(texts("select concat(payer, payer_iban) from bank_entry order by amount"))
                .containsExactly("StrangerDE75512108001245126199", "Payer OnceDE88100900001234567892");

        clock.moveTo(LocalDate.of(2035, 1, 1));
        dueErasures.start(Locale.ENGLISH);
        Awaitility.await()
                .pollInSameThread()
                .until(() -> erasures.dueOfDeleted().isEmpty());
        assertThat(
                        texts(
                                "select concat(payer, payer_iban, remittance, reference, amount) from bank_entry order by amount"))
                .containsExactly("5.00", "119.00");
        assertThat(texts("select note from payment")).containsExactly("");
    }

    @Test
    void inv2ACustomerWhoIsErasedLosesWhatNothingKeeps() throws IOException {
        CustomerFile payer = fixtures.customer("Payer Once");
        String number = fixtures.invoice(payer, "119.00");
        Acting.asOffice();
        intake.receive("may.xml", new Statement().with("119.00", "Payer Once", "", number).stream());
        bank.confirmSure();
        part().erase(payer.id(), LocalDate.of(2034, 12, 31));
        assertThat(texts("select payer from bank_entry")).containsExactly("Payer Once");
        part().erase(payer.id(), LocalDate.of(2035, 1, 1));
        assertThat(texts("select concat(payer, remittance) from bank_entry")).containsExactly("");
    }

    private CustomerFile deleted(CustomerFile customer) {
        Acting.asManager();
        end.delete(customer.id(), end.obstacles(customer.id()), "Moved away");
        return customer;
    }

    private List<String> texts(String sql) {
        return jdbc.queryForList(sql, String.class);
    }

    private String copied(CustomerFile payer) {
        return part().copy(payer.id()).getFirst().records().toString();
    }

    private PersonalData part() {
        return parts.stream()
                .filter(each -> each.tables().contains("bank_entry"))
                .findFirst()
                .orElseThrow();
    }
}
