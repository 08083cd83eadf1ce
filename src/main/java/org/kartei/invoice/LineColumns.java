package org.kartei.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartei.settings.VatCategory;

/** Lines as tables keep them. */
final class LineColumns {

    static final String NAMES = "kind, text, quantity, unit_price, standing_percent, discount_percent, discount,"
            + " vat_category, vat_percent, vat_reason, supplied_from, supplied_until";

    private LineColumns() {}

    /** The names in a table with an alias. */
    static String of(String alias) {
        return alias + "." + NAMES.replace(", ", ", " + alias + ".");
    }

    /** The rows that an owner's lines fill: the owner, the place, and what {@link #NAMES} names. */
    static List<@Nullable Object[]> rows(long owner, List<InvoiceLine> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (InvoiceLine line : lines) {
            LinePrice price = line.price();
            rows.add(new @Nullable Object[] {
                owner,
                rows.size(),
                line.kind().name(),
                line.text(),
                price.quantity(),
                price.unitPrice(),
                price.standingPercent(),
                price.discountPercent(),
                price.discount(),
                line.tax().category().name(),
                line.tax().percent(),
                line.tax().reason(),
                line.suppliedFrom(),
                line.suppliedUntil()
            });
        }
        return rows;
    }

    static InvoiceLine read(ResultSet rs) throws SQLException {
        return read(rs, "");
    }

    /** @param alias of the table, with a dot */
    static InvoiceLine read(ResultSet rs, String alias) throws SQLException {
        return new InvoiceLine(
                LineKind.valueOf(rs.getString(alias + "kind")),
                rs.getString(alias + "text"),
                new LinePrice(
                        rs.getBigDecimal(alias + "quantity").stripTrailingZeros(),
                        rs.getBigDecimal(alias + "unit_price"),
                        rs.getBigDecimal(alias + "standing_percent"),
                        rs.getBigDecimal(alias + "discount_percent"),
                        rs.getBigDecimal(alias + "discount")),
                new Tax(
                        VatCategory.valueOf(rs.getString(alias + "vat_category")),
                        rs.getBigDecimal(alias + "vat_percent"),
                        rs.getString(alias + "vat_reason")),
                rs.getObject(alias + "supplied_from", LocalDate.class),
                rs.getObject(alias + "supplied_until", LocalDate.class));
    }
}
