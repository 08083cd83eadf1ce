package org.kartei.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Filter;
import org.kartei.listing.SqlColumn;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;

/** The column of customers in which the values of one own field are searched and sorted, with its index. */
record OwnColumn(int slot, OwnFieldKind kind) {

    private static final int TEXT = 100;

    static OwnColumn of(OwnField field) {
        return new OwnColumn(field.slot(), field.kind());
    }

    String name() {
        return "own_" + kind.name().toLowerCase(Locale.ROOT) + "_" + slot;
    }

    String index() {
        return "ix_customer_" + name();
    }

    String type() {
        return switch (kind) {
            case TEXT, CHOICE -> "varchar(100) character set utf8mb4 collate utf8mb4_bin not null default ''";
            case NUMBER -> "decimal(19, 4) null";
            case DATE -> "date null";
            case YES_NO -> "boolean null";
        };
    }

    /** What stands in the column for a value; null for none. */
    @Nullable
    Object folded(@Nullable Object value) {
        return switch (kind) {
            case TEXT -> value == null ? "" : begin(SearchTexts.column(value.toString()));
            case CHOICE -> value == null ? "" : OwnField.key(value.toString());
            case NUMBER, DATE, YES_NO -> value;
        };
    }

    /** All fields together must fit into the row, which has an end. */
    private static String begin(String text) {
        return text.substring(0, Math.min(text.length(), TEXT));
    }

    /** What stands in the column of a row. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        return switch (kind) {
            case TEXT, CHOICE -> row.getString(name());
            case NUMBER -> row.getBigDecimal(name());
            case DATE -> row.getObject(name(), LocalDate.class);
            case YES_NO -> row.getObject(name()) == null ? null : row.getBoolean(name());
        };
    }

    String hasValue() {
        return kind == OwnFieldKind.TEXT || kind == OwnFieldKind.CHOICE ? name() + " > ''" : name() + " is not null";
    }

    SqlColumn sql(String key) {
        String column = "c." + name();
        return switch (kind) {
            case TEXT -> CustomerColumns.text(key, name(), SearchTexts.Part.REST);
            case DATE -> SqlColumn.date(key, column, index());
            case YES_NO -> SqlColumn.choice(key, column, index());
            case CHOICE ->
                new SqlColumn(key, ColumnType.CHOICE, column, index(), filter -> switch (filter) {
                    case Filter.AnyOf(var keys) ->
                        Condition.in(column, List.copyOf(keys)).through(index());
                    case Filter.Empty() -> Condition.of(column + " = ''").through(index());
                    default -> Condition.of("c." + hasValue()).through(index());
                });
            case NUMBER -> number(SqlColumn.amount(key, column, index()));
        };
    }

    /** Unlike an amount of money, a zero is something that somebody has put in. */
    private SqlColumn number(SqlColumn amount) {
        String column = "c." + name();
        return new SqlColumn(amount.key(), amount.type(), column, index(), filter -> switch (filter) {
            case Filter.Empty() -> Condition.of(column + " is null").through(index());
            case Filter.Present() -> Condition.of(column + " is not null").through(index());
            default -> amount.condition().apply(filter);
        });
    }
}
