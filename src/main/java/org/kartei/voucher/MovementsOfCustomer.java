package org.kartei.voucher;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.MergePart;
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

    private static final String CAPTION = "voucher.movement.list.title";

    private final MovementTables movements;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    MovementsOfCustomer(MovementTables movements, Retention retention, JdbcTemplate jdbc) {
        this.movements = movements;
        this.retention = retention;
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
        long count = ids(id).size();
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
        return List.of(new Moving("voucher.merge.movements", ids(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> rows = ids(from);
        give(rows, to);
        return rows;
    }

    @Override
    public void moveBack(List<Long> rows, CustomerId from, CustomerId to) {
        give(rows, to);
    }

    private List<Long> ids(CustomerId id) {
        return jdbc.queryForList("select id from voucher_movement where customer_id = ?", Long.class, id.value());
    }

    private void give(List<Long> rows, CustomerId to) {
        jdbc.batchUpdate(
                "update voucher_movement set customer_id = ? where id = ?",
                rows.stream().map(row -> new Object[] {to.value(), row}).toList());
    }
}
