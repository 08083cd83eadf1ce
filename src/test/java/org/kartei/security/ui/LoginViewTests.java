package org.kartei.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.LoginForm;
import org.junit.jupiter.api.Test;
import org.kartei.ViewTest;

/** APP-1: the sign-in page. */
class LoginViewTests extends ViewTest {

    @Test
    void offersASignInForm() {
        navigate(LoginView.class);
        assertThat(find(LoginForm.class).single().isVisible()).isTrue();
    }
}
