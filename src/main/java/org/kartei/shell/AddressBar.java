package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** The address that the browser shows. */
public final class AddressBar {

    private static final String REPLACE = """
            const address = new URL($0, document.baseURI);
            if (address.pathname === location.pathname) history.replaceState(history.state, '', address);
            """;

    private AddressBar() {}

    /**
     * Changes the parameters in the address of the page that is open, and goes nowhere. It is done at once: what goes
     * through the framework's history waits in line, and a click that is quicker would leave the page by another
     * address, or have the address of the next page replaced.
     */
    public static void replace(UI ui, Location here) {
        ui.getPage().executeJs(REPLACE, here.getPathWithQueryParameters());
    }
}
