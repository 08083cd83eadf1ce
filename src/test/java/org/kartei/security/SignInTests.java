package org.kartei.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** APP-1: who gets in, who is kept out, and who is put out again; over HTTP, as a browser does it. */
@KarteiTest
class SignInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private StaffService staff;

    @Autowired
    private StaffDetails details;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ApplicationEventPublisher events;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String email;

    @BeforeEach
    void anOfficeWorker() {
        email = Acting.email(Role.OFFICE);
    }

    @Test
    void theRightPasswordLetsInAndTheSessionGetsANewId() throws Exception {
        open("/login");
        String before = cookie();
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        assertThat(cookie()).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountLookTheSame() throws Exception {
        assertThat(post(email, "wrong").headers().firstValue("Location"))
                .isEqualTo(post("nobody@kartei.example", "wrong").headers().firstValue("Location"));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedForFifteenMinutes() throws Exception {
        tryWrong(5);
        assertThat(signIn(Acting.PASSWORD)).isFalse();
        clock.forward(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn(Acting.PASSWORD)).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(signIn(Acting.PASSWORD)).isTrue();
    }

    @Test
    void wrongPasswordsAtTheSameMomentAreAllCounted() throws Exception {
        try (var guessing = Executors.newFixedThreadPool(5)) {
            List<Callable<HttpResponse<String>>> guesses = Collections.nCopies(5, () -> post(email, "wrong"));
            for (Future<HttpResponse<String>> guess : guessing.invokeAll(guesses)) {
                assertThat(guess.get().headers().firstValue("Location").orElse(""))
                        .contains("/login");
            }
        }
        assertThat(signIn(Acting.PASSWORD)).isFalse();
    }

    /** Its password had been read before the others were found wrong. */
    @Test
    void theRightOneAmongManyGuessesAtTheSameMomentDoesNotOpenAClosedAccount() throws Exception {
        var read = (SignedInStaff) details.loadUserByUsername(email);
        var right = UsernamePasswordAuthenticationToken.authenticated(read, null, read.getAuthorities());
        tryWrong(5);
        assertThatExceptionOfType(LockedException.class)
                .isThrownBy(() -> events.publishEvent(new AuthenticationSuccessEvent(right)));
        assertThat(signIn(Acting.PASSWORD)).isFalse();
    }

    /** Where no page is at hand to ask, such as in long work. */
    @Test
    void everybodyIsSpokenToInTheLanguageOfTheirPages() {
        assertThat(currentUser.language()).isEqualTo(Locale.ENGLISH);
        Acting.asOffice().reads(Locale.GERMAN);
        assertThat(currentUser.language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void fourWrongPasswordsAreForgottenWithTheRightOne() throws Exception {
        tryWrong(4);
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        tryWrong(4);
        assertThat(signIn(Acting.PASSWORD)).isTrue();
    }

    @Test
    void anAdminUnlocks() throws Exception {
        tryWrong(5);
        StaffId id = Acting.as(Role.OFFICE).id();
        Acting.asAdmin();
        staff.unlock(id);
        assertThat(signIn(Acting.PASSWORD)).isTrue();
    }

    @Test
    void aClosedAccountIsOutAtTheNextRequestAndStaysOut() throws Exception {
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        assertThat(isIn()).isTrue();
        change(account -> new StaffAccount(
                account.id(), account.version(), account.name(), account.email(), account.role(), false));
        assertThat(isIn()).isFalse();
        assertThat(signIn(Acting.PASSWORD)).isFalse();
    }

    @Test
    void anotherRoleEndsTheSession() throws Exception {
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        change(account ->
                new StaffAccount(account.id(), account.version(), account.name(), account.email(), Role.MANAGER, true));
        assertThat(isIn()).isFalse();
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        assertThat(isIn()).isTrue();
    }

    @Test
    void anotherNameDoesNotEndTheSession() throws Exception {
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        change(account -> new StaffAccount(
                account.id(), account.version(), "Another Name", account.email(), account.role(), true));
        assertThat(isIn()).isTrue();
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() throws Exception {
        assertThat(signIn(Acting.PASSWORD)).isTrue();
        SignedInStaff elsewhere = Acting.asOffice();
        int before = elsewhere.accessVersion();
        staff.changeOwnPassword(Acting.PASSWORD, "battery staple");
        assertThat(elsewhere.accessVersion()).isGreaterThan(before);
        assertThat(isIn()).isFalse();
        assertThat(signIn(Acting.PASSWORD)).isFalse();
        assertThat(signIn("battery staple")).isTrue();
    }

    private void change(java.util.function.UnaryOperator<StaffAccount> change) {
        StaffId id = Acting.asOffice().id();
        Acting.asAdmin();
        staff.change(change.apply(staff.find(id).orElseThrow()));
    }

    private void tryWrong(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            assertThat(signIn("wrong")).isFalse();
        }
    }

    private boolean signIn(String password) throws Exception {
        String location = post(email, password).headers().firstValue("Location").orElse("");
        return !location.contains("/login");
    }

    private boolean isIn() throws Exception {
        return open("/customers").statusCode() == 200;
    }

    private HttpResponse<String> post(String user, String password) throws IOException, InterruptedException {
        String form = "username=" + encode(user) + "&password=" + encode(password);
        return browser.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String cookie() {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                        .map(java.net.HttpCookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
