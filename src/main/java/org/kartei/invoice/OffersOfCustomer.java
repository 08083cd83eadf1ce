package org.kartei.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.kartei.customer.PersonalData;
import org.kartei.listing.ListRequest;
import org.kartei.settings.RecordKind;
import org.kartei.settings.Retention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Offers when a customer ends. What was accepted is a letter of business, and kept as long as the law asks; all others go with the
 * customer, also open ones, for nobody can accept them any more. Their numbers may have holes.
 */
@Component
class OffersOfCustomer implements CustomerPart, PersonalData, MergePart {

    private static final String CAPTION = "offer.list.title";
    private static final String ACCEPTED = " from offer where customer_id = ? and state = 'ACCEPTED'";
    private static final String OTHERS = " from offer where customer_id = ? and state <> 'ACCEPTED'";
    private static final String DUE_OF_DELETED = " from offer where customer_id is null and issued_on < ?";

    private final OfferQueries queries;
    private final OwnedRows rows;
    private final Retention retention;
    private final JdbcTemplate jdbc;

    OffersOfCustomer(OfferQueries queries, Retention retention, JdbcTemplate jdbc) {
        this.queries = queries;
        this.rows = new OwnedRows(jdbc, "offer");
        this.retention = retention;
        this.jdbc = jdbc;
    }

    @Override
    public List<Loss> losses(CustomerId id) {
        return List.of(new Loss("offer.delete.others", count(OTHERS, id)));
    }

    @Override
    public List<Loss> kept(CustomerId id) {
        return List.of(new Loss("offer.delete.accepted", count(ACCEPTED, id)));
    }

    private long count(String which, CustomerId id) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*)" + which, Long.class, id.value()));
    }

    @Override
    public void delete(CustomerId id) {
        jdbc.update("delete" + OTHERS, id.value());
    }

    @Override
    public Set<String> tables() {
        return Set.of("offer", "offer_line");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        var records = new ArrayList<List<Item>>();
        queries.of(id)
                .forEach(ListRequest.ALL, row -> queries.find(row.id()).ifPresent(offer -> records.add(record(offer))));
        return List.of(Section.list("offers", CAPTION, records));
    }

    private static List<Item> record(Offer offer) {
        return List.of(
                item("number", "offer.column.number", offer.number()),
                item("state", "offer.column.state", new Term(offer.state().name(), "offer.state." + offer.state())),
                item("issuedOn", "offer.column.issuedOn", offer.issuedOn()),
                item("validUntil", "offer.column.validUntil", offer.validUntil()),
                item("recipient", "offer.column.recipient", (offer.recipientName() + "\n" + offer.recipient()).strip()),
                item("introduction", "offer.field.introduction", offer.introduction()),
                item(
                        "lines",
                        "invoice.copy.lines",
                        offer.lines().stream().map(InvoiceCopy::line).toList()),
                item("total", "offer.column.total", offer.sums().total()),
                item("closing", "offer.field.closing", offer.closing()),
                item("invoice", "offer.copy.invoice", offer.invoiceNumber()));
    }

    private static Item item(String name, String caption, @Nullable Object value) {
        return new Item(name, caption, value);
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        var holdings = new ArrayList<Holding>();
        holdings.add(Holding.free(CAPTION, count(OTHERS, id)));
        jdbc.query(
                "select number, issued_on" + ACCEPTED + " order by id",
                rs -> {
                    LocalDate until =
                            retention.keptUntil(RecordKind.LETTER, rs.getObject("issued_on", LocalDate.class));
                    String number = rs.getString("number");
                    holdings.add(
                            until.isBefore(today)
                                    ? new Holding(CAPTION, number, 1, null, "")
                                    : Holding.locked(CAPTION, number, until, RecordKind.LETTER.ground()));
                },
                id.value());
        return holdings;
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        delete(id);
        jdbc.update("delete" + ACCEPTED + " and issued_on < ?", id.value(), keptSince(today));
    }

    @Override
    public Set<Long> dueOfDeleted(LocalDate today) {
        return Set.copyOf(
                jdbc.queryForList("select distinct customer_number" + DUE_OF_DELETED, Long.class, keptSince(today)));
    }

    @Override
    public void eraseDueOfDeleted(LocalDate today) {
        jdbc.update("delete" + DUE_OF_DELETED, keptSince(today));
    }

    private LocalDate keptSince(LocalDate today) {
        return retention.keptSince(RecordKind.LETTER, today);
    }

    @Override
    public String key() {
        return "offer";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of(new Moving("offer.merge.offers", rows.of(from).size()));
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> offers = rows.of(from);
        rows.give(offers, to);
        return offers;
    }

    @Override
    public void moveBack(List<Long> offers, CustomerId from, CustomerId to) {
        rows.give(offers, to);
    }
}
