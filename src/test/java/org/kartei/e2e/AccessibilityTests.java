package org.kartei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantId;
import org.kartei.operations.FirstStart;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shell.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** APP-4: axe looks at every screen and at everything that opens, in light and in dark. All findings come at once. */
class AccessibilityTests extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Translations texts;

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private FamilyService families;

    @Autowired
    private CustomerService customers;

    private final List<String> findings = new ArrayList<>();
    private ColorScheme colours = ColorScheme.LIGHT;

    @AfterEach
    void nothingWasFound() {
        assertThat(findings).isEmpty();
    }

    @Test
    void beforeSigningIn() {
        ReflectionTestUtils.setField(firstStart, "isOver", false); // other tests have had accounts
        Tour tour = tour();
        tour.visit("setup", "/setup");
        Acting.email(Role.OFFICE);
        tour.outside();
    }

    @Test
    void everyPage() {
        aSmallSchool();
        Tour tour = tour(this::lookOnDesktopAndPhone);
        tour.pages();
        CustomerFile anna = Acting.as(Role.OFFICE, () -> customers.find(10001).orElseThrow());
        tour.ended(fixtures.deletedNumber(), fixtures.mergedNumber(anna));
    }

    @Test
    void everythingThatOpensOnTheOverview() {
        aSmallSchool();
        tour().overview();
    }

    @Test
    void theFrameAndItsDialogs() {
        aSmallSchool();
        tour().frame();
        tour().dialogs();
    }

    @Test
    void theStepsOfAnImport() {
        aSmallSchool();
        tour().importing();
    }

    private Tour tour() {
        return tour(this::look);
    }

    private Tour tour(Consumer<String> look) {
        return new Tour(this, texts, Locale.ENGLISH, look);
    }

    /** A phone shows the page's other form, in the same colours. */
    private void lookOnDesktopAndPhone(String name) {
        look(name);
        page.setViewportSize(390, 844);
        settle();
        axe(List.of()).forEach(finding -> findings.add(name + " on a phone" + inColours() + finding));
        page.setViewportSize(1366, 768);
    }

    /** Looks at everything in the colours that are on, then at the colours alone in the other ones, which stay on. */
    private void look(String name) {
        axe(List.of()).forEach(finding -> findings.add(name + inColours() + finding));
        colours = colours == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        settle();
        axe(COLOURS).forEach(finding -> findings.add(name + inColours() + finding));
    }

    private String inColours() {
        return " (" + colours + "): ";
    }

    private void aSmallSchool() {
        for (String name : List.of("Anna Müller", "José de Vries", "Manuela Weiß")) {
            fixtures.customer(new CustomerDraft()
                    .lastName(name)
                    .email("somebody@example.org")
                    .phone("0711 2842785")
                    .city("Stuttgart")
                    .groups(Set.of(fixtures.group("Group of " + name))));
        }
        CustomerFile anna = Acting.as(Role.OFFICE, () -> customers.find(10001).orElseThrow());
        fixtures.invoice(anna, "120.00");
        fixtures.run(anna);
        fixtures.offer(anna, "120.00");
        fixtures.credit(anna, "50.00");
        fixtures.followUp(anna, Role.ADMIN);
        fixtures.retiredGroup("Retired");
        fixtures.voucher("SOMMER2026");
        Acting.as(Role.OFFICE, this::aChildOfTwoHouseholds);
        signIn(Role.ADMIN);
    }

    private ParticipantId aChildOfTwoHouseholds() {
        ParticipantId mia = families.add(
                customers.find(10002).orElseThrow().id(),
                new ParticipantDetails(
                        "Mia", "Müller", LocalDate.of(2015, 3, 1), "0711 1", "mia@example.org", "Left-handed"));
        families.join(customers.find(10001).orElseThrow().id(), mia);
        return mia;
    }
}
