package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/** APP-1: signing in. */
class SignInJourneyTests extends BrowserTest {

    @Test
    void theRightPasswordLetsIn() {
        signIn(Role.OFFICE);
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void aWrongPasswordIsRefusedWithoutAReason() {
        String email = Acting.email(Role.OFFICE);
        open("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("wrong");
        button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile(".*/login\\?error.*"));
    }
}
