package org.kartei.customer;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Lets customers be found by phones and e-mails that their participants had before these were searched; from a changelog. */
public final class FilledFamilyContacts implements CustomTaskChange {

    private static final int PORTION = 1_000;
    private static final String WITH_CONTACTS = "select distinct straight_join m.customer_id from household_member m"
            + " join participant p on p.id = m.participant_id where (p.phone <> '' or p.email <> '')"
            + " and m.customer_id > ? order by m.customer_id limit ?";

    private long done;

    @Override
    public void execute(Database database) throws CustomChangeException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        List<Long> portion;
        long last = 0;
        do {
            portion = jdbc.queryForList(WITH_CONTACTS, Long.class, last, PORTION);
            if (!portion.isEmpty()) {
                last = portion.getLast();
                fill(jdbc, portion);
                done += portion.size();
            }
            RebuiltSearch.commit(database);
        } while (portion.size() == PORTION);
    }

    private static void fill(JdbcTemplate jdbc, List<Long> ids) {
        var families = new CustomerRows(jdbc).families(ids);
        var lines = new ArrayList<Object[]>();
        families.forEach((id, family) -> lines.add(new Object[] {FamilyContacts.line(family.values()), id}));
        jdbc.batchUpdate("update customer set family_contacts = ? where id = ?", lines);
        Map<Long, Set<FamilyContacts.Row>> rows = new HashMap<>();
        var texts = new ArrayList<Object[]>();
        Map<CustomerId, Set<Long>> grams = new HashMap<>();
        String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        jdbc.query("select * from customer where id in (" + in + ")", rs -> {
            long id = rs.getLong("id");
            SearchTexts searched = RebuiltSearch.texts(rs);
            texts.add(new Object[] {searched.boxColumn(), id});
            grams.put(new CustomerId(id), searched.grams());
            rows.put(id, FamilyContacts.rows(families.getOrDefault(id, Map.of()), rs.getString("country")));
        });
        jdbc.batchUpdate("update customer set search_text = ? where id = ?", texts);
        new SearchIndex(jdbc).add(grams);
        jdbc.update("delete from family_contact where customer_id in (" + in + ")"); // of a try that was broken off
        new FamilyContacts(jdbc).add(rows);
    }

    @Override
    public String getConfirmationMessage() {
        return "contacts of the families of " + done + " customers made known to the search";
    }

    @Override
    public void setUp() {
        // nothing to prepare
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // reads no files
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
