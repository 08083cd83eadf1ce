package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.TestClock;
import org.kartei.operations.FirstStart;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.util.ReflectionTestUtils;

/** APP-1, APP-2, APP-5: the first start, signing in, the own language, and what an admin does with an account. */
class SignInJourneyTests extends BrowserTest {

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void theRightPasswordLetsIn() {
        signInWith(Acting.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Customers")))
                .isVisible();
    }

    @Test
    void aWrongPasswordIsRefusedWithoutAReason() {
        signInWith("wrong");
        assertThat(page).hasURL(Pattern.compile(".*/login\\?error.*"));
    }

    @Test
    void theFirstStartMakesAnAccountAndADemoSchool() {
        ReflectionTestUtils.setField(firstStart, "isOver", false); // other tests have had accounts
        open("/customers");
        assertThat(page).hasURL(Pattern.compile(".*/setup"));
        button("Create account").click();
        assertThat(page.getByText("Please enter your name.").first()).isVisible();
        field("Name").fill("Lena Tamm");
        field("E-mail").fill("lena@kartei.example");
        field("Password").fill(Acting.PASSWORD);
        page.getByRole(AriaRole.RADIO, named("Demo school")).check();
        page.locator("vaadin-select").click();
        assertThat(page.getByRole(AriaRole.OPTION, named("1,000,000"))).isVisible();
        page.getByRole(AriaRole.OPTION, named("10")).click();
        button("Create account").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        await().until(() -> Long.valueOf(1)
                .equals(jdbc.queryForObject("select count(*) from job where state = 'DONE'", Long.class)));
        signInWith("lena@kartei.example", Acting.PASSWORD);
        assertThat(page.getByText("10 customers", exact()).first()).isVisible();
        open("/setup");
        assertThat(page).hasURL(Pattern.compile(".*/(login|customers).*"));
    }

    @Test
    void theChosenLanguageStays() {
        signIn(Role.OFFICE);
        open("/customers");
        item("Account of Test Office").click();
        item("Language").click();
        item("Deutsch").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Kunden"))).isVisible();
        item("Konto von Test Office").click();
        item("Abmelden").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        signInWith(Acting.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, named("Kunden"))).isVisible();
    }

    @Test
    void anAdminUnlocksGivesAPasswordAndARoleAndCloses() {
        String email = Acting.email(Role.OFFICE);
        jdbc.update(
                "update staff set locked_until = ? where email = ?",
                clock.instant().plusSeconds(600),
                email);
        signIn(Role.ADMIN);
        open("/staff");
        assertThat(page.getByText("Locked", exact()).first()).isVisible();
        rowMenu("Unlock");
        assertThat(page.getByText("Test Office can sign in again").first()).isVisible();
        rowMenu("Reset password");
        field("New password").fill("battery staple");
        button("Reset password").click();
        assertThat(field("New password")).hasCount(0);
        assertThat(page.getByText("New password for Test Office").first()).isVisible();
        UserDetails account = accounts.loadUserByUsername(email);
        assertThat(account.isAccountNonLocked()).isTrue();
        assertThat(account.getPassword()).doesNotContain(Acting.PASSWORD);
        button("Test Office").click();
        page.locator("vaadin-dialog vaadin-select").click();
        page.getByRole(AriaRole.OPTION, named("Manager")).click();
        button("Save").click();
        assertThat(page.getByText("Saved: Test Office").first()).isVisible();
        button("Test Office").click();
        page.getByRole(AriaRole.CHECKBOX, named("Can sign in")).uncheck();
        button("Save").click();
        assertThat(page.getByText("Closed", exact()).first()).isVisible();
        account = accounts.loadUserByUsername(email);
        assertThat(account.isEnabled()).isFalse();
        assertThat(account.getAuthorities()).extracting("authority").contains("ROLE_MANAGER");
    }

    private void rowMenu(String action) {
        page.locator(".row-menu").nth(1).click(); // by name: Test Admin is first
        item(action).click();
    }

    private Locator item(String name) {
        return page.getByRole(AriaRole.MENUITEM, named(name)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void signInWith(String password) {
        String email = Acting.email(Role.OFFICE); // while there is no account, every page is the set-up page
        signInWith(email, password);
    }

    private void signInWith(String email, String password) {
        open("/login");
        field("E-mail").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
    }
}
