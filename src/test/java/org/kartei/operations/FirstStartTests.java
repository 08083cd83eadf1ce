package org.kartei.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.KarteiTest;
import org.kartei.security.Acting;
import org.kartei.security.StaffService;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;

/** APP-1: the first start. A new {@link FirstStart} each time, because the application's own may have seen accounts. */
@KarteiTest
class FirstStartTests {

    @Autowired
    private StaffService staff;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private org.kartei.demo.DemoSchool demoSchool;

    @Autowired
    private I18NProvider texts;

    @Autowired
    private Environment environment;

    private FirstStart firstStart;

    @BeforeEach
    void aNewKartei() {
        firstStart = new FirstStart(staff, accounts, demoSchool);
    }

    @Test
    void theFirstAccountIsAnAdminAndThereIsNoSecondFirst() {
        assertThat(firstStart.isDue()).isTrue();
        firstStart.begin("Lena", "lena@kartei.example", "correct horse", 0);
        assertThat(firstStart.isDue()).isFalse();
        assertThat(accounts.loadUserByUsername("lena@kartei.example").getAuthorities())
                .extracting("authority")
                .contains("ROLE_ADMIN", "ROLE_MANAGER", "ROLE_OFFICE");
        assertThatThrownBy(() -> firstStart.begin("Eve", "eve@kartei.example", "correct horse", 0))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("security.error.notFirst");
    }

    @Test
    void aWeakOrEndlessPasswordMakesNoAccount() {
        assertThatThrownBy(() -> firstStart.begin("Lena", "lena@kartei.example", "short", 0))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("security.error.weakPassword");
        assertThatThrownBy(() -> firstStart.begin("Lena", "lena@kartei.example", "long".repeat(20), 0))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("security.error.longPassword");
        assertThat(firstStart.isDue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 1_000_001})
    void aWrongSizeOfTheDemoSchoolMakesNoAccount(int size) {
        assertThatThrownBy(() -> firstStart.begin("Lena", "lena@kartei.example", "correct horse", size))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("demo.error.size");
        assertThat(firstStart.isDue()).as("the next start begins anew").isTrue();
    }

    @Test
    void ofTwoWhoAreFirstAtTheSameMomentOneIs() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> begins = Stream.of("lena@kartei.example", "mari@kartei.example")
                    .<Callable<Boolean>>map(email -> () -> isFirst(email))
                    .toList();
            assertThat(both.invokeAll(begins)).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean isFirst(String email) {
        try {
            firstStart.begin("First", email, "correct horse", 0);
            return true;
        } catch (BusinessRuleViolation notFirst) {
            return false;
        }
    }

    @Test
    void wrongPropertiesAreToldInWords() {
        var setup =
                new UnattendedSetup(new SetupProperties("lena@kartei.example", "short", "Lena", 0), firstStart, texts);
        assertThatThrownBy(() -> setup.run(null))
                .isInstanceOfSatisfying(
                        SetupRefused.class,
                        refused -> assertThat(new SetupRefusedAnalyzer()
                                        .analyze(refused, refused)
                                        .getDescription())
                                .contains("A password needs at least"));
    }

    @Test
    void propertiesSetUpOnlyTheFirstTime() {
        var setup = new SetupProperties("lena@kartei.example", "correct horse", "Lena", 0);
        new UnattendedSetup(setup, firstStart, texts).run(null);
        assertThat(accounts.loadUserByUsername("lena@kartei.example").isEnabled())
                .isTrue();
        new UnattendedSetup(setup, new FirstStart(staff, accounts, demoSchool), texts).run(null);
        assertThat(staff.isEmpty()).isFalse();
    }

    @Test
    void onlyThisMachineIsAnsweredUntilThereIsAnAccount() throws Exception {
        assertThat(answerTo("192.0.2.7", "/setup").getStatus()).isEqualTo(403);
        assertThat(answerTo("192.0.2.7", "/setup").getContentAsString()).contains("not set up yet");
        assertThat(answerTo("127.0.0.1", "/setup").getStatus()).isEqualTo(200);
        assertThat(answerTo("0:0:0:0:0:0:0:1", "/setup").getStatus()).isEqualTo(200);
    }

    /** Whom a request is handed on for is a header, which anybody in the office's network can write. */
    @Test
    void onlyAProxyOnThisMachineIsBelieved() {
        var believed = Pattern.compile(environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat(Stream.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1"))
                .allMatch(each -> believed.matcher(each).matches());
        assertThat(Stream.of("10.0.0.7", "172.17.0.1", "192.168.1.5", "127.evil.example", "192.0.2.7", "fe80::1"))
                .noneMatch(each -> believed.matcher(each).matches());
    }

    @Test
    void everyPageLeadsToTheSetUpUntilThereIsAnAccount() throws Exception {
        assertThat(answerTo("127.0.0.1", "/customers").getRedirectedUrl()).isEqualTo("/setup");
        Acting.asAdmin();
        assertThat(answerTo("127.0.0.1", "/customers").getRedirectedUrl()).isNull();
        assertThat(answerTo("192.0.2.7", "/customers").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse answerTo(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", "text/html,*/*");
        var response = new MockHttpServletResponse();
        new FirstStartGate(firstStart).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
