package org.kartei.voucher;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.kartei.listing.ListRequest;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What customers redeemed. It is booked by, so it is kept for its years; then the customer is taken out of it, while the movement
 * stays, because a voucher's rest is what its movements left.
 */
@Component
class MovementsOfCustomer implements PersonalData, MergePart {

    private static final String DUE_OF_DELETED =
            "customer_id is null and customer_number is not null and recorded_at < ?";

    private static final String CAPTION = "voucher.movement.list.title";

    private final MovementTables movements;
    private final OwnedRows rows;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    MovementsOfCustomer(MovementTables movements, Retention retention, JdbcTemplate jdbc) {
        this.movements = movements;
        this.retention = retention;
        this.rows = new OwnedRows(jdbc, "voucher_movement");
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("voucher_movement");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        var records = new ArrayList<List<Item>>();
        movements.of(id).forEach(ListRequest.ALL, each -> records.add(record(each)));
        return List.of(Section.list("voucherMovements", CAPTION, records));
    }

    private static List<Item> record(VoucherMovement movement) {
        return List.of(
                new Item("recordedAt", "voucher.movement.column.at", movement.recordedAt()),
                new Item(
                        "kind",
                        "voucher.movement.column.kind",
                        new Term(movement.kind().name(), "voucher.movement.kind." + movement.kind())),
                new Item("amount", "voucher.movement.column.amount", movement.amount()),
                new Item(
                        "document",
                        "voucher.movement.column.cause",
                        movement.source().name()));
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        long count = rows.of(id).size();
        LocalDate until = keptUntil(id);
        return until == null || until.isBefore(today)
                ? List.of(Holding.free(CAPTION, count))
                : List.of(new Holding(CAPTION, "", count, until, RecordKind.INVOICE.ground()));
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        LocalDate until = keptUntil(id);
        if (until != null && until.isBefore(today)) {
            jdbc.update(
                    "update voucher_movement set customer_id = null, customer_number = null where customer_id = ?",
                    id.value());
        }
    }

    @Override
    public Set<Long> dueOfDeleted(LocalDate today) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct customer_number from voucher_movement where " + DUE_OF_DELETED,
                Long.class,
                keptSince(today)));
    }

    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        jdbc.update("update voucher_movement set customer_number = null where " + DUE_OF_DELETED, keptSince(today));
    }

    private Timestamp keptSince(LocalDate today) {
        LocalDate first = retention.keptSince(RecordKind.INVOICE, today);
        return Timestamp.from(first.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private @Nullable LocalDate keptUntil(CustomerId id) {
        return jdbc
                .query(
                        "select max(recorded_at) from voucher_movement where customer_id = ? having max(recorded_at) is not null",
                        (rs, row) -> LocalDate.ofInstant(rs.getTimestamp(1).toInstant(), ZoneId.systemDefault()),
                        id.value())
                .stream()
                .findFirst()
                .map(last -> retention.keptUntil(RecordKind.INVOICE, last))
                .orElse(null);
    }

    @Override
    public String key() {
        return "voucherMovement";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("voucher.merge.movements", rows.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> moved = rows.of(from);
        rows.give(moved, to);
        return moved;
    }

    @Override
    public void moveBack(List<Long> moved, CustomerId from, CustomerId to) {
        rows.give(moved, to);
    }
}
