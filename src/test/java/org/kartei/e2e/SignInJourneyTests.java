package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** APP-1: signing in. */
class SignInJourneyTests extends BrowserTest {

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

    private void signInWith(String password) {
        String email = Acting.email(Role.OFFICE); // while there is no account, every page is the set-up page
        open("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Sign in").click();
    }
}
