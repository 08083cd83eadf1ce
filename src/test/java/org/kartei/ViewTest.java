package org.kartei;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kartei.security.Acting;
import org.kartei.security.Role;

/**
 * A test of a view without a browser: {@code navigate(…)}, then find by caption as a user would. An office worker has
 * signed in; a class that needs another role overrides {@link #role()}.
 */
@KarteiTest
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Who opens the application. */
    protected Role role() {
        return Role.OFFICE;
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        Acting.as(role());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }
}
