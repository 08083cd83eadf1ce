package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** The address that the browser shows. */
public final class AddressBar {

    private static final String REPLACE = """
            const address = new URL($0, document.baseURI);
            if (address.pathname === location.pathname) history.replaceState(history.state, '', address);
            """;

    private static final String FOLLOW = """
            let isStep = false;
            const steps = () => { isStep = true; };
            const arrived = () => {
              if (!this.isConnected) {
                window.removeEventListener('popstate', steps);
                window.removeEventListener('vaadin-navigated', arrived);
              } else if (isStep) {
                isStep = false;
                this.dispatchEvent(new CustomEvent('address-shown', { detail: location.search.slice(1) }));
              }
            };
            window.addEventListener('popstate', steps);
            window.addEventListener('vaadin-navigated', arrived);
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

    /**
     * Tells what the address asks for after each step back or forward that ends on the same page. The framework knows
     * nothing of the addresses that {@link #replace} has written: a step to one that it takes for the present one, it
     * does not tell the server about.
     */
    public static void follow(Component page, SerializableConsumer<QueryParameters> shown) {
        page.getElement()
                .addEventListener(
                        "address-shown",
                        step -> shown.accept(QueryParameters.fromString(
                                step.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
        page.getElement().executeJs(FOLLOW);
    }
}
