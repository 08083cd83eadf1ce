package org.kartei.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes search texts and grams of all customers anew, from a changelog: whenever {@link SearchTexts} makes others. */
public final class RebuiltSearch implements CustomTaskChange {

    private static final int PORTION = 1_000;
    private static final String SELECT = "select * from customer where id > ? order by id limit ?";
    private static final List<String> BOX = List.of(
            "name_fold",
            "first_fold",
            "last_fold",
            "company_fold",
            "email_fold",
            "number",
            "phone_digits",
            "merged_numbers");
    private static final List<String> ADDRESS = List.of("street_fold", "postcode_fold", "city_fold");
    private static final List<String> REST = List.of("remark_fold", "newsletter_source_fold");

    private long done;

    /** @param family the line of the family as it is searched; null while there is no column for it */
    private record Found(
            long id, SearchTexts texts, @Nullable String family) {}

    @Override
    public void execute(Database database) throws CustomChangeException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.update("truncate table customer_gram");
        var index = new SearchIndex(jdbc);
        long last = 0;
        List<Found> portion;
        do {
            portion = jdbc.query(SELECT, (rs, row) -> found(rs), last, PORTION);
            var texts = new ArrayList<Object[]>();
            var families = new ArrayList<Object[]>();
            Map<CustomerId, Set<Long>> grams = new HashMap<>();
            for (Found found : portion) {
                last = found.id();
                texts.add(new Object[] {found.texts().boxColumn(), found.id()});
                grams.put(new CustomerId(found.id()), found.texts().grams());
                if (found.family() != null) {
                    families.add(new Object[] {found.family(), found.id()});
                }
            }
            jdbc.batchUpdate("update customer set search_text = ? where id = ?", texts);
            jdbc.batchUpdate("update customer set family_fold = ? where id = ?", families);
            index.add(grams);
            done += portion.size();
            commit(database); // a million customers are too much for one transaction; after a crash all is made again
        } while (portion.size() == PORTION);
    }

    private static Found found(ResultSet rs) throws SQLException {
        return new Found(rs.getLong("id"), texts(rs), has(rs.getMetaData(), "family_fold") ? family(rs) : null);
    }

    static void commit(Database database) throws CustomChangeException {
        try {
            database.commit();
        } catch (DatabaseException e) {
            throw new CustomChangeException(e);
        }
    }

    static SearchTexts texts(ResultSet rs) throws SQLException {
        String contacts = String.join("", values(rs, List.of("contacts")));
        String family = String.join("", values(rs, List.of("family_contacts")));
        String own = String.join("", values(rs, List.of("own_values")));
        var rest = new ArrayList<>(List.of(family(rs)));
        rest.addAll(values(rs, REST));
        return SearchTexts.of(values(rs, BOX), values(rs, ADDRESS), rest)
                .with(ContactText.readKept(contacts), rs.getString("country"))
                .with(ContactText.readKept(family), rs.getString("country"))
                .with(OwnValues.read(own));
    }

    private static String family(ResultSet rs) throws SQLException {
        return SearchTexts.whole(rs.getString("participants"));
    }

    /** Of those columns that are there: some are younger than the first changelog that comes here. */
    private static List<String> values(ResultSet rs, List<String> columns) throws SQLException {
        var values = new ArrayList<String>();
        for (String column : columns) {
            if (has(rs.getMetaData(), column)) {
                values.add(rs.getString(column));
            }
        }
        return values;
    }

    private static boolean has(ResultSetMetaData columns, String name) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnName(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String getConfirmationMessage() {
        return "search texts of " + done + " customers made anew";
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
