package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.blagerweij.sessionlock.SessionLockService;
import java.util.List;
import java.util.Map;
import liquibase.database.core.MariaDBDatabase;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** APP-5: whoever is killed while the tables are brought up to date starts again all the same. */
@KarteiTest
class SchemaChangesTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SpringLiquibase schema;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whatWasBrokenOffIsMadeAgain() throws Exception {
        fixtures.customer(new CustomerDraft()
                .lastName("Müller")
                .participants(List.of(new ParticipantData("Mia", "van der Zypen", null))));
        List<Map<String, Object>> grams = grams();
        List<Map<String, Object>> texts = texts();
        jdbc.update(
                "delete from DATABASECHANGELOG where id like 'customer-family-fold%' or id = 'customer-erased-on-key'");
        jdbc.update("delete from customer_gram");
        jdbc.update("update customer set family_fold = ''");

        schema.afterPropertiesSet();

        assertThat(grams()).isEqualTo(grams).isNotEmpty();
        assertThat(texts()).isEqualTo(texts);
    }

    /** A lock in a table would stay with whoever was killed while holding it. */
    @Test
    void theLockEndsWithItsConnection() {
        assertThat(LockServiceFactory.getInstance().getLockService(new MariaDBDatabase()))
                .isInstanceOf(SessionLockService.class);
    }

    private List<Map<String, Object>> grams() {
        return jdbc.queryForList("select gram, customer_id from customer_gram order by gram, customer_id");
    }

    private List<Map<String, Object>> texts() {
        return jdbc.queryForList("select id, search_text, family_fold from customer order by id");
    }
}
