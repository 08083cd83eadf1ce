package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kartei.settings.VatCategory;

/**
 * The other side of a posting.
 *
 * @param category of sales, else null
 * @param percent 19.00 for 19 %, of sales, else null
 * @param way of money, else null
 */
public record Against(
        PostingKind kind,
        @Nullable VatCategory category,
        @Nullable BigDecimal percent,
        @Nullable PaymentWay way) {

    static Against of(ResultSet rs) throws SQLException {
        String category = rs.getString("category");
        String way = rs.getString("way");
        return new Against(
                PostingKind.valueOf(rs.getString("kind")),
                category == null ? null : VatCategory.valueOf(category),
                rs.getBigDecimal("percent"),
                way == null ? null : PaymentWay.valueOf(way));
    }
}
