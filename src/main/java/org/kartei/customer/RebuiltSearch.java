package org.kartei.customer;

import java.sql.Connection;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes search texts and grams of all customers anew, from a changelog: whenever {@link SearchTexts} makes others. */
public final class RebuiltSearch implements CustomTaskChange {

    private static final int PORTION = 1_000;
    private static final String SELECT = """
            select id, name_fold, first_fold, last_fold, company_fold, email_fold, number, phone_digits,
                street_fold, postcode_fold, city_fold, participants_fold, remark_fold
            from customer where id > ? order by id limit ?""";

    private long done;

    private record Found(long id, SearchTexts texts) {}

    @Override
    public void execute(Database database) throws CustomChangeException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.update("truncate table customer_gram");
        var index = new SearchIndex(jdbc);
        long last = 0;
        List<Found> portion;
        do {
            portion = jdbc.query(SELECT, (rs, row) -> new Found(rs.getLong(1), texts(rs)), last, PORTION);
            var texts = new ArrayList<Object[]>();
            Map<CustomerId, Set<Long>> grams = new HashMap<>();
            for (Found found : portion) {
                last = found.id();
                texts.add(new Object[] {found.texts().boxColumn(), found.id()});
                grams.put(new CustomerId(found.id()), found.texts().grams());
            }
            jdbc.batchUpdate("update customer set search_text = ? where id = ?", texts);
            index.add(grams);
            done += portion.size();
            commit(database); // a million customers are too much for one transaction; after a crash all is made again
        } while (portion.size() == PORTION);
    }

    private static void commit(Database database) throws CustomChangeException {
        try {
            database.commit();
        } catch (DatabaseException e) {
            throw new CustomChangeException(e);
        }
    }

    private static SearchTexts texts(java.sql.ResultSet rs) throws java.sql.SQLException {
        var values = new ArrayList<String>();
        for (int column = 2; column <= 13; column++) {
            values.add(rs.getString(column));
        }
        return SearchTexts.of(values.subList(0, 7), values.subList(7, 10), values.subList(10, 12));
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
