package org.kartei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerFile;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-9: every list goes out, also those whose values are words of the screen's language. */
class ListsGoOutJourneyTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void list9EveryListIsExported() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.invoice(anna, "120.00");
        fixtures.offer(anna, "120.00");
        fixtures.voucher("SOMMER2026");
        fixtures.run(anna);
        signIn(Role.ADMIN);
        for (List<String> list : List.of(
                List.of("/invoices", "Issued"),
                List.of("/offers", "Open"),
                List.of("/vouchers", "Valid"),
                List.of("/audit", "Anna Müller"),
                List.of("/invoices/runs", "Ballet"))) {
            open(list.getFirst());
            button("Export").click();
            Download file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download"))
                            .click());
            assertThat(file.path()).as(list.getFirst()).content().contains(list.getLast());
        }
    }
}
