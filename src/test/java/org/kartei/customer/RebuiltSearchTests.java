package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** APP-5: customers from before a change of the search are found after it. */
@KarteiTest
class RebuiltSearchTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private FamilyService families;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void whatIsMadeAnewIsWhatSavingMakes() throws Exception {
        OwnField insurance = fixtures.ownField("Insurance", OwnFieldKind.TEXT);
        fixtures.customer(new CustomerDraft()
                .own(OwnValues.NONE.with(insurance, "Größte Kasse"))
                .firstName("Jürgen")
                .lastName("Müller")
                .company("Müller & Söhne")
                .email("j@example.org")
                .phone("0711 284 51 21")
                .street("Hauptstraße 1")
                .city("Göttingen")
                .country("DE")
                .newsletter(true)
                .newsletterSource("Sommerfest")
                .contacts(List.of(
                        Contact.phone(ContactPurpose.MOBILE, "0170 1234567", ""),
                        Contact.address(ContactPurpose.INVOICE, "Gänseliesel 3", "37073", "Göttingen", "DE", "")))
                .participants(List.of(new ParticipantData("Mia", "van der Müller", null)))
                .remark("Pause"));
        fixtures.customer("李小龍 ⚽");
        List<Map<String, Object>> grams = grams();
        List<Map<String, Object>> texts = texts();
        jdbc.update("delete from customer_gram where gram % 2 = 0");
        jdbc.update("insert ignore into customer_gram select 1, id from customer");
        jdbc.update("update customer set search_text = '', family_fold = ''");

        run(new RebuiltSearch());

        assertThat(grams()).isEqualTo(grams).isNotEmpty();
        assertThat(texts()).isEqualTo(texts);
    }

    @Test
    void list6ParticipantsFromBeforeAreFoundByTheirContacts() throws Exception {
        CustomerId anna = fixtures.customer(
                        new CustomerDraft().lastName("Müller").country("AT"))
                .id();
        fixtures.customer("Eva Berg");
        Acting.asOffice();
        families.add(
                anna, new ParticipantDetails("Mia", "Müller", null, "0664 1234567", "mia@example.org", "left-handed"));
        families.add(anna, new ParticipantDetails("Ole", "Müller", null, "ask the mother", "", ""));
        List<Map<String, Object>> grams = grams();
        List<Map<String, Object>> texts = texts();
        List<Map<String, Object>> rows = rows();
        jdbc.update("delete from family_contact");
        jdbc.update("update customer set family_contacts = ''");
        run(new RebuiltSearch());
        assertThat(grams()).isNotEqualTo(grams);

        run(new FilledFamilyContacts());

        assertThat(grams()).isEqualTo(grams);
        assertThat(texts()).isEqualTo(texts);
        assertThat(rows()).isEqualTo(rows).hasSize(2);
    }

    private void run(CustomTaskChange change) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            change.execute(
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
        }
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select * from family_contact order by customer_id, participant_id, kind");
    }

    private List<Map<String, Object>> grams() {
        return jdbc.queryForList("select gram, customer_id from customer_gram order by gram, customer_id");
    }

    private List<Map<String, Object>> texts() {
        return jdbc.queryForList("select id, search_text, family_fold, family_contacts from customer order by id");
    }
}
