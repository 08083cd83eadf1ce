package org.kartei.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kartei.customer.MergeRecords.Kept;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is kept of those who were merged into a customer, for undoing, is that person's too, and goes with it (FILE-7). */
@Component
class MergedPersonalData implements PersonalData {

    private final MergeRecords records;
    private final CustomerCopy details;
    private final JdbcTemplate jdbc;

    MergedPersonalData(MergeRecords records, CustomerCopy details, JdbcTemplate jdbc) {
        this.records = records;
        this.details = details;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_merge", "customer_merge_moved");
    }

    @Override
    public List<Section> copy(CustomerId id) {
        return List.of(Section.list(
                "merged",
                "customer.merge.copy",
                records.in(id).stream().map(this::record).toList()));
    }

    private List<Item> record(Kept merge) {
        var items = new ArrayList<Item>();
        items.add(new Item("number", "customer.column.number", merge.loserNumber()));
        items.add(new Item("mergedAt", "customer.merge.copy.at", merge.at()));
        CustomerData data = records.loserData(merge.id());
        items.addAll(details.items(data));
        items.add(new Item(
                "participants",
                "customer.field.participants",
                data.participants().stream()
                        .map(each -> ParticipantText.of(List.of(each)))
                        .toList()));
        return items;
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return List.of(Holding.free("customer.merge.copy", records.in(id).size()));
    }

    /** Their former details go as well; their numbers stay taken. */
    @Override
    public void erase(CustomerId id, LocalDate today) {
        for (Kept merge : records.in(id)) {
            jdbc.update(
                    "delete from customer_history where id = ?", merge.loser().value());
            jdbc.update("insert into customer_number_gone (number, gone_on) values (?, ?)", merge.loserNumber(), today);
            records.delete(merge.id());
        }
    }
}
