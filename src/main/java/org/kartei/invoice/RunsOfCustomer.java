package org.kartei.invoice;

import java.util.List;
import org.kartei.customer.CustomerId;
import org.kartei.customer.MergePart;
import org.kartei.customer.OwnedRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The place of a merged customer in runs goes to the survivor; in a run that has both, only the survivor's counts (LIST-12). */
@Component
class RunsOfCustomer implements MergePart {

    private final JdbcTemplate jdbc;
    private final OwnedRows rows;

    RunsOfCustomer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new OwnedRows(jdbc, "invoice_run_customer");
    }

    @Override
    public String key() {
        return "invoiceRuns";
    }

    /** The invoices are told, and nothing else can be seen. */
    @Override
    public List<Moving> preview(CustomerId from) {
        return List.of();
    }

    @Override
    public List<Long> move(CustomerId from, CustomerId to) {
        List<Long> moved = rows.of(from);
        jdbc.update(
                "update invoice_run_customer f join invoice_run_customer t on t.run_id = f.run_id and t.customer_id = ?"
                        + " set f.customer_id = null where f.customer_id = ?",
                to.value(),
                from.value());
        jdbc.update("update invoice_run_customer set customer_id = ? where customer_id = ?", to.value(), from.value());
        return moved;
    }

    @Override
    public void moveBack(List<Long> moved, CustomerId from, CustomerId to) {
        rows.give(moved, to);
    }
}
