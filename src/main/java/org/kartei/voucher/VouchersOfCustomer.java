package org.kartei.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Vouchers that belong to a customer. When the customer goes, they stay for whoever has the code, for they are money that the
 * school owes; the link goes, and what was written about them. When two customers become one, they move.
 */
@Component
class VouchersOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final String CAPTION = "voucher.list.title";

    private final VoucherQueries queries;
    private final OwnedRows rows;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    VouchersOfCustomer(VoucherQueries queries, JdbcTemplate jdbc, Clock clock) {
        this.queries = queries;
        this.rows = new OwnedRows(jdbc, "voucher");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> obstacles(CustomerId id) {
        LocalDate today = LocalDate.now(clock);
        return queries.ownedBy(id, today).stream()
                .filter(voucher -> isOwed(voucher, today))
                .map(voucher -> new Obstacle(
                        "voucher.delete.obstacle",
                        List.of(voucher.code().spoken(), java.util.Objects.requireNonNull(voucher.rest())),
                        "credit"))
                .toList();
    }

    private static boolean isOwed(Voucher voucher, LocalDate day) {
        VoucherState state = voucher.state(day);
        return voucher.rest() != null && (state == VoucherState.VALID || state == VoucherState.NOT_YET_VALID);
    }

    @Override
    public void delete(CustomerId id) {
        release(id);
    }

    @Override
    public Set<String> tables() {
        return Set.of("voucher");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        var records = new ArrayList<List<Item>>();
        queries.ownedBy(id).forEach(voucher -> records.add(record(voucher)));
        return List.of(Section.list("vouchers", CAPTION, records));
    }

    private static List<Item> record(Voucher voucher) {
        VoucherTerms terms = voucher.terms();
        return List.of(
                new Item("code", "voucher.column.code", voucher.code().spoken()),
                new Item("kind", "voucher.column.kind", new Term(terms.kind().name(), "voucher.kind." + terms.kind())),
                new Item("worth", "voucher.column.worth", terms.worth()),
                item("rest", "voucher.column.rest", voucher.rest()),
                new Item("validFrom", "voucher.column.validFrom", terms.validFrom()),
                item("validUntil", "voucher.column.validUntil", terms.validUntil()),
                new Item("createdAt", "voucher.column.createdAt", voucher.createdAt()),
                new Item("remark", "voucher.column.remark", terms.remark()),
                item("blockedReason", "voucher.field.blockedReason", voucher.blockedReason()));
    }

    private static Item item(String name, String caption, @Nullable Object value) {
        return new Item(name, caption, value);
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return List.of(Holding.free(CAPTION, rows.of(id).size()));
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        release(id);
    }

    private void release(CustomerId id) {
        jdbc.update(
                "update voucher set customer_id = null, remark = '', blocked_reason = if(blocked_reason is null, null, '-')"
                        + " where customer_id = ?",
                id.value());
    }

    @Override
    public String key() {
        return "voucher";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("voucher.merge.vouchers", rows.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> vouchers = rows.of(from);
        rows.give(vouchers, to);
        return vouchers;
    }

    @Override
    public void moveBack(List<Long> vouchers, CustomerId from, CustomerId to) {
        rows.give(vouchers, to);
    }
}
