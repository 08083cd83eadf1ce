package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kartei.NaughtyStrings;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-4: whatever customers are called, it is shown as it was typed, runs nowhere and loads nothing. */
class NaughtyStringsJourneyTests extends BrowserTest {

    private static final int FILES = 8;
    private static final int STEP = 50;
    private static final String ROWS = """
            () => [...document.querySelectorAll('a.name-link')]
              .filter((link) => link.isConnected)
              .map((link) => {
                const row = link.closest('vaadin-grid-cell-content').assignedSlot.closest('tr');
                const cells = [...row.querySelectorAll('slot')].flatMap((cell) => cell.assignedElements());
                return {
                  number: link.getAttribute('href').match(/customers\\/(\\d+)/)[1],
                  name: link.textContent,
                  others: cells.filter((cell) => !cell.contains(link)).map((cell) => cell.textContent),
                };
              })""";

    @Autowired
    private CustomerService customers;

    private final Map<Long, String> names = new TreeMap<>();
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    @Test
    void namesAreTextsInTheListInTheFileAndOnPaper() {
        register();
        signIn(Role.OFFICE);
        watch(page);
        open("/customers?sort=number");
        isWholeInTheList();
        Page paper = page.waitForPopup(() -> button("Print").click());
        watch(paper);
        paper.reload(); // to be watched from the beginning
        assertThat(paper.locator("tbody tr")).hasCount(names.size());
        String onPaper = oneLine(paper.locator("tbody").textContent());
        assertThat(names.values()).allSatisfy(name -> assertThat(onPaper).contains(oneLine(name)));
        paper.close();
        isWholeInTheFiles();
        assertThat(dialogs).as("scripts that ran").isEmpty();
        assertThat(elsewhere).as("requests elsewhere").isEmpty();
    }

    private void register() {
        Acting.as(Role.OFFICE);
        List<NewCustomer> all = NaughtyStrings.all().stream()
                .filter(text -> !text.isBlank())
                .map(text -> new NewCustomer(
                        null,
                        new CustomerDraft()
                                .displayName(text)
                                .lastName(text)
                                .city(text)
                                .remark(text)
                                .data()))
                .toList();
        customers
                .registerAll(all, null)
                .forEach(id -> names.put(
                        customers.get(id).number(), customers.get(id).data().displayName()));
        assertThat(names.values())
                .containsExactlyElementsOf(
                        all.stream().map(each -> each.data().displayName()).toList());
    }

    private void watch(Page watched) {
        watched.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        watched.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(address("/"))) {
                elsewhere.add(request.url());
            }
        });
    }

    private void isWholeInTheList() {
        page.setViewportSize(1366, 2_200);
        Map<Long, String> seen = new TreeMap<>();
        for (int from = 0; from < names.size(); from += STEP) {
            page.locator("vaadin-grid").first().evaluate("(grid, row) => grid.scrollToIndex(row)", from);
            settle();
            for (Object each : (List<?>) page.evaluate(ROWS)) {
                Map<?, ?> row = (Map<?, ?>) each;
                String name = String.valueOf(row.get("name"));
                seen.put(Long.valueOf(String.valueOf(row.get("number"))), name);
                assertThat((List<?>) row.get("others")).as("with its city").anyMatch(name::equals);
            }
        }
        assertThat(seen).isEqualTo(names);
        page.setViewportSize(1366, 768);
    }

    /** Those that look like something to run. */
    private void isWholeInTheFiles() {
        List<Map.Entry<Long, String>> telling = names.entrySet().stream()
                .filter(each -> each.getValue().matches("(?s).*[<{$`].*"))
                .toList();
        for (int at = 0; at < telling.size(); at += Math.max(1, telling.size() / FILES)) {
            Map.Entry<Long, String> customer = telling.get(at);
            open("/customers/" + customer.getKey() + "/details");
            settle();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .isEqualTo(customer.getValue());
            for (String field : List.of("Display name", "Last name", "City", "Remark")) {
                assertThat(page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)))
                        .hasValue(customer.getValue());
            }
        }
    }

    /** As a page shows it, where a line break is a space and what nobody sees is nothing. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", "");
    }
}
