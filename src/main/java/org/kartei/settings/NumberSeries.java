package org.kartei.settings;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kartei.security.OfficeOnly;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Numbers that are never given twice. They are taken beside the transaction that needs them, so that nobody waits for a
 * long one; where that one fails, its numbers stay unused. Hence the connections of its own: whoever takes a number holds
 * one already, and as many as there are would all wait for a second one.
 */
@Service
@OfficeOnly
public class NumberSeries {

    private static final String TAKE =
            "update number_series set next_value = last_insert_id(next_value) + ? where name = ?";

    private final HikariDataSource connections = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(connections);

    NumberSeries(DataSource dataSource) throws SQLException {
        dataSource.unwrap(HikariDataSource.class).copyStateTo(connections);
        connections.setPoolName("numbers");
        connections.setMaximumPoolSize(2);
        connections.setMinimumIdle(0);
    }

    /** Takes as many numbers in a row as asked for and returns the first. */
    public long take(String series, int count) {
        Long first = jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (var take = connection.prepareStatement(TAKE);
                    var taken = connection.prepareStatement("select last_insert_id()")) {
                take.setInt(1, count);
                take.setString(2, series);
                if (take.executeUpdate() == 0) {
                    throw new IllegalArgumentException(series);
                }
                var row = taken.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
        return first == null ? 0 : first;
    }

    /** Makes sure that the series goes on behind a number that came from elsewhere. */
    public void goOnBehind(String series, long number) {
        jdbc.update(
                "update number_series set next_value = ? where name = ? and next_value <= ?",
                number + 1,
                series,
                number);
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
