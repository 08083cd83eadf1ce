package org.kartei.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart;
import org.kartei.customer.MergePart;
import org.kartei.customer.PersonalData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Pairs go with whoever is deleted or merged. Those of which somebody has said that they are none stay through a merge:
 * should it be undone, they still are none.
 */
@Component
class DuplicatesOfCustomer implements CustomerPart, MergePart, PersonalData {

    private static final String OF_CUSTOMER = "delete from duplicate_pair where (low_id = ? or high_id = ?)";

    private final JdbcTemplate jdbc;

    DuplicatesOfCustomer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(CustomerId id) {
        jdbc.update(OF_CUSTOMER, id.value(), id.value());
        jdbc.update("delete from duplicate_crowd where example_id = ?", id.value());
    }

    @Override
    public Set<String> tables() {
        return Set.of("duplicate_pair", "duplicate_crowd");
    }

    /** That somebody may be somebody else is a guess of ours, and names the other one. */
    @Override
    public List<Section> copy(CustomerId id) {
        return List.of();
    }

    @Override
    public List<Holding> holdings(CustomerId id, LocalDate today) {
        return List.of();
    }

    @Override
    public void erase(CustomerId id, LocalDate today) {
        delete(id);
    }

    @Override
    public String key() {
        return "duplicate";
    }

    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of();
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        jdbc.update(OF_CUSTOMER + " and not dismissed", from.value(), from.value());
        return List.of();
    }

    @Override
    public void moveBack(List<Long> rows, CustomerId from, CustomerId to) {
        // the next search finds them again
    }
}
