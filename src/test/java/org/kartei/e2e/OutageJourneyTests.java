package org.kartei.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** APP-4: the database or the network is away for a while. It is said in words, and what was typed is saved afterwards. */
class OutageJourneyTests extends BrowserTest {

    private static final long SHORT_MS = 250;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DataSource dataSource;

    @Test
    void noDatabase() throws SQLException {
        typeIntoAFile();
        withoutDatabase(() -> {
            button("Save").click();
            isTriedAgain();
            assertThat(firstName()).hasValue("Annika");
            assertThat(health()).isEqualTo(503);
        });
        assertThat(health()).isEqualTo(200);
        isSaved();
    }

    @Test
    void listsExportsAndUploadsWithoutDatabase() throws SQLException {
        fixtures.customer("Anna Müller");
        fixtures.customer("Ben Maier");
        signIn(Role.OFFICE);
        open("/customers/import");
        assertThat(button("Choose file …")).isVisible();
        withoutDatabase(() -> {
            choose();
            assertThat(page.getByText("The upload did not work. Please try again.")
                            .first())
                    .isVisible();
        });
        choose();
        assertThat(button("Check")).isVisible();
        open("/customers");
        Locator search = page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true));
        withoutDatabase(() -> {
            search.fill("anna");
            isTriedAgain();
        });
        assertThat(page.getByText("1 of 2 customers").first()).isVisible();
        assertThat(search).hasValue("anna");
        button("Export").click();
        withoutDatabase(() -> assertThat(export().failure()).isNotNull());
        assertThat(export().failure()).isNull();
    }

    /** The dialog stays until the file is on its way. */
    private Download export() {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download"))
                .click());
    }

    @Test
    void noNetwork() {
        typeIntoAFile();
        page.context().setOffline(true);
        button("Save").click();
        isTriedAgain();
        assertThat(firstName()).hasValue("Annika");
        page.context().setOffline(false);
        isSaved();
    }

    private void choose() {
        page.waitForFileChooser(() -> button("Choose file …").click())
                .setFiles(new FilePayload("new.csv", "text/csv", "name\nEva\n".getBytes(StandardCharsets.UTF_8)));
    }

    private void withoutDatabase(Runnable what) throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        long patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(SHORT_MS); // before: whoever waits already does so for as long as was said then
        List<Connection> taken = takeAll(pool);
        try {
            what.run();
        } finally {
            pool.setConnectionTimeout(patience);
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private void typeIntoAFile() {
        fixtures.customer("Anna Müller");
        signIn(Role.OFFICE);
        open("/customers/10001/details");
        firstName().fill("Annika");
        firstName().press("Tab");
        settle();
    }

    private void isTriedAgain() {
        assertThat(page.getByText("No connection to the server. Trying again …").first())
                .isVisible();
    }

    /** By itself, when the connection is back. */
    private void isSaved() {
        assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        page.reload();
        assertThat(firstName()).hasValue("Annika");
    }

    private Locator firstName() {
        return page.getByLabel("First name", new Page.GetByLabelOptions().setExact(true));
    }

    private int health() {
        return page.request()
                .get(URI.create(page.url()).resolve("/actuator/health").toString())
                .status();
    }

    private static List<Connection> takeAll(HikariDataSource pool) {
        var taken = new ArrayList<Connection>();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(SQLTransientConnectionException.class) // one is being made, or used
                .until(() -> taken.add(pool.getConnection()) && taken.size() == pool.getMaximumPoolSize());
        return taken;
    }
}
