package org.kartei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.as;
import static org.kartei.security.Acting.email;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerFile;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.MandateKind;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.GenericTypeResolver;

/** APP-1: tries every page with nobody and with every role. */
class RouteAccessTests extends ViewTest {

    /** Who gets in at least, by page; nobody needs to have signed in where it is empty. */
    private static final Map<String, Optional<Role>> PAGES = Map.ofEntries(
            Map.entry("", Optional.of(Role.OFFICE)),
            Map.entry("login", Optional.empty()),
            Map.entry("setup", Optional.empty()),
            Map.entry("customers", Optional.of(Role.OFFICE)),
            Map.entry("customers/new", Optional.of(Role.OFFICE)),
            Map.entry("customers/10001/details", Optional.of(Role.OFFICE)),
            Map.entry("customers/duplicates", Optional.of(Role.OFFICE)),
            Map.entry("customers/10001/merge/10002", Optional.of(Role.OFFICE)),
            Map.entry("follow-ups", Optional.of(Role.OFFICE)),
            Map.entry("audit", Optional.of(Role.MANAGER)),
            Map.entry("vouchers", Optional.of(Role.OFFICE)),
            Map.entry("vouchers/SOMMER2026", Optional.of(Role.OFFICE)),
            Map.entry("invoices", Optional.of(Role.OFFICE)),
            Map.entry("invoices/2026-00001", Optional.of(Role.OFFICE)),
            Map.entry("invoices/reminders", Optional.of(Role.OFFICE)),
            Map.entry("invoices/reminders/1", Optional.of(Role.OFFICE)),
            Map.entry("settings/numbers", Optional.of(Role.MANAGER)),
            Map.entry("settings/accounting", Optional.of(Role.MANAGER)),
            Map.entry("settings/reminders", Optional.of(Role.MANAGER)),
            Map.entry("invoices/runs", Optional.of(Role.OFFICE)),
            Map.entry("invoices/runs/1", Optional.of(Role.OFFICE)),
            Map.entry("invoices/direct-debits", Optional.of(Role.OFFICE)),
            Map.entry("invoices/direct-debits/1", Optional.of(Role.OFFICE)),
            Map.entry("invoices/new", Optional.of(Role.OFFICE)),
            Map.entry("invoices/drafts/1", Optional.of(Role.OFFICE)),
            Map.entry("reports", Optional.of(Role.OFFICE)),
            Map.entry("offers", Optional.of(Role.OFFICE)),
            Map.entry("offers/A2026-00001", Optional.of(Role.OFFICE)),
            Map.entry("offers/new", Optional.of(Role.OFFICE)),
            Map.entry("offers/drafts/1", Optional.of(Role.OFFICE)),
            Map.entry("invoices/bank", Optional.of(Role.OFFICE)),
            Map.entry("invoices/import", Optional.of(Role.OFFICE)),
            Map.entry("customers/import", Optional.of(Role.OFFICE)),
            Map.entry("groups", Optional.of(Role.MANAGER)),
            Map.entry("staff", Optional.of(Role.ADMIN)),
            Map.entry("settings", Optional.of(Role.MANAGER)),
            Map.entry("settings/documents", Optional.of(Role.MANAGER)),
            Map.entry("settings/own-fields", Optional.of(Role.MANAGER)),
            Map.entry("settings/retention", Optional.of(Role.MANAGER)),
            Map.entry("settings/vat", Optional.of(Role.MANAGER)),
            Map.entry("settings/checks", Optional.of(Role.ADMIN)));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DebitFixtures debits;

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsInTheTableAndSaysTheSame() {
        for (RouteBaseData<?> route : routes()) {
            assertThat(PAGES).containsKey(path(route));
            assertThat(lowest(route.getNavigationTarget())).as(path(route)).isEqualTo(PAGES.get(path(route)));
        }
    }

    @Test
    void everyPageOpensForWhoMayAndForNobodyElse() {
        CustomerFile anna = fixtures.customer("Anna Müller");
        fixtures.invoice(anna, "120.00");
        long draft = fixtures.draft(anna, "120.00").value();
        long run = fixtures.run(anna).value();
        long reminders = fixtures.reminders().value();
        debits.school();
        debits.mandate(anna, MandateKind.RECURRENT);
        long collection = debits.collection(DebitFixtures.DAY).value();
        fixtures.offer(anna, "120.00");
        long offerDraft = fixtures.offerDraft(anna, "120.00").value();
        fixtures.customer("Anna Mueller");
        fixtures.voucher("SOMMER2026");
        for (RouteBaseData<?> route : routes()) {
            Optional<Role> lowest = PAGES.getOrDefault(path(route), Optional.of(Role.ADMIN));
            var opened = new ArrayList<String>();
            for (Role role : Role.values()) {
                as(role);
                if (opens(path(route)
                        .replace("invoices/drafts/1", "invoices/drafts/" + draft)
                        .replace("offers/drafts/1", "offers/drafts/" + offerDraft)
                        .replace("reminders/1", "reminders/" + reminders)
                        .replace("direct-debits/1", "direct-debits/" + collection)
                        .replace("runs/1", "runs/" + run))) {
                    opened.add(role.name());
                }
            }
            assertThat(opened)
                    .as("who can open /%s", path(route))
                    .containsExactlyElementsOf(Stream.of(Role.values())
                            .filter(role -> lowest.isEmpty() || role.compareTo(lowest.get()) >= 0)
                            .map(Role::name)
                            .toList());
        }
    }

    @Test
    void nobodyIsSentToSignIn() throws IOException, InterruptedException {
        email(Role.ADMIN);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (RouteBaseData<?> route : routes()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path(route)))
                        .build();
                var response = client.send(request, HttpResponse.BodyHandlers.discarding());
                boolean isSentAway = response.headers()
                        .firstValue("Location")
                        .filter(location -> location.endsWith("/login"))
                        .isPresent();
                assertThat(isSentAway)
                        .as("/%s sends nobody to sign in", path(route))
                        .isEqualTo(PAGES.get(path(route)).isPresent());
            }
        }
    }

    private static boolean opens(String path) {
        UI.getCurrent().navigate(path);
        Object shown =
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        if (!(shown instanceof HasErrorParameter<?>)) {
            return true;
        }
        Class<?> error = GenericTypeResolver.resolveTypeArgument(shown.getClass(), HasErrorParameter.class);
        assertThat(error).isIn(AccessDeniedException.class, NotFoundException.class);
        return false;
    }

    private static List<? extends RouteBaseData<?>> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .<RouteBaseData<?>>flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                .filter(route -> route.getNavigationTarget().getName().startsWith("org.kartei."))
                .toList();
    }

    private static String path(RouteBaseData<?> route) {
        return route.getTemplate()
                .replaceAll(":number(\\([^)]*\\))?", "10001")
                .replaceAll(":other(\\([^)]*\\))?", "10002")
                .replaceAll(":invoice(\\([^)]*\\))?", "2026-00001")
                .replaceAll(":offer(\\([^)]*\\))?", "A2026-00001")
                .replaceAll(":draft(\\([^)]*\\))?", "1")
                .replaceAll(":collection(\\([^)]*\\))?", "1")
                .replaceAll(":run(\\([^)]*\\))?", "1")
                .replaceAll(":code(\\([^)]*\\))?", "SOMMER2026")
                .replaceAll(":tab\\??(\\([^)]*\\))?", "details");
    }

    private static Optional<Role> lowest(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return Optional.empty();
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(Role.OFFICE);
        }
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        assertThat(allowed).as("%s says who may open it", view).isNotNull();
        return Stream.of(Role.values())
                .filter(role -> List.of(allowed.value()).contains(role.name()))
                .findFirst();
    }
}
