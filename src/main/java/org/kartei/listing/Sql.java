package org.kartei.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** A statement in the making: its text and what fills its question marks, always together. */
public final class Sql {

    private static final int STREAMED = 1_000;

    private final StringBuilder text;
    private final List<Object> args = new ArrayList<>();

    public Sql(String text, Object... args) {
        this.text = new StringBuilder(text);
        this.args.addAll(Arrays.asList(args));
    }

    public Sql add(String more, Object... moreArgs) {
        text.append(more);
        args.addAll(Arrays.asList(moreArgs));
        return this;
    }

    public Sql add(Sql more) {
        text.append(more.text);
        args.addAll(more.args);
        return this;
    }

    /** Hands over what it selects row after row, of which only some are in memory at a time. */
    public void forEach(JdbcTemplate jdbc, RowCallbackHandler row) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(STREAMED);
        streaming.query(text(), row, args());
    }

    public String text() {
        return text.toString();
    }

    public Object[] args() {
        return args.toArray();
    }
}
