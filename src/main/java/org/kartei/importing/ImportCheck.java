package org.kartei.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kartei.customer.CustomerService;
import org.kartei.group.GroupService;
import org.kartei.job.Progress;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** The dry run: reads the whole file, changes nothing, and writes down what is wrong in which row. */
@Component
class ImportCheck {

    static final int CHUNK = 500;

    private final ImportStore store;
    private final FindingStore findings;
    private final ImportFiles files;
    private final SourceTables tables;
    private final CustomerService customers;
    private final GroupService groups;
    private final Clock clock;

    ImportCheck(
            ImportStore store,
            FindingStore findings,
            ImportFiles files,
            SourceTables tables,
            CustomerService customers,
            GroupService groups,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.files = files;
        this.tables = tables;
        this.customers = customers;
        this.groups = groups;
        this.clock = clock;
    }

    void run(ImportId id, Progress progress) throws IOException {
        try {
            findings.clear(id);
            SourceTable table = tables.open(files.path(id));
            var names = new GroupNames(groups.all());
            var reader = new RowReader(table, store.plan(id), names, LocalDate.now(clock));
            var tally = new Tally(id);
            var chunk = new ArrayList<ReadRow>(CHUNK);
            table.read(row -> {
                chunk.add(reader.read(row));
                if (chunk.size() == CHUNK) {
                    tally.add(chunk);
                    progress.done(chunk.size());
                    chunk.clear();
                }
                return !progress.isCancelled();
            });
            tally.add(chunk);
            progress.done(chunk.size());
            end(tally, progress.isCancelled());
        } catch (BusinessRuleViolation e) {
            store.say(id, ImportState.REFUSED, e.messageKey(), String.valueOf(e.args().length == 0 ? "" : e.args()[0]));
            files.delete(id);
        } catch (IOException | RuntimeException e) {
            store.say(id, ImportState.UPLOADED, "importing.message.failed", "");
            throw e;
        }
    }

    private void end(Tally tally, boolean isCancelled) {
        if (isCancelled) {
            store.say(tally.id, ImportState.UPLOADED, "importing.message.cancelled", "");
        } else {
            store.checked(
                    tally.id,
                    new ImportCounts(tally.total, tally.bad, tally.duplicates, 0, 0, 0, 0),
                    tally.highestNumber);
            store.move(tally.id, Set.of(ImportState.CHECKING), ImportState.CHECKED);
        }
    }

    /** What has been found so far. */
    private final class Tally {

        private final ImportId id;
        private final Recognition recognition = new Recognition(customers);
        private long total;
        private long bad;
        private long duplicates;
        private long highestNumber;
        private int mistakes;

        Tally(ImportId id) {
            this.id = id;
        }

        void add(List<ReadRow> rows) {
            List<Finding> wrong =
                    rows.stream().flatMap(row -> row.mistakes().stream()).toList();
            List<ReadRow> good = rows.stream().filter(ReadRow::isGood).toList();
            List<Finding> known = recognition.recognise(good).stream()
                    .map(Recognition.Recognised::duplicate)
                    .filter(Objects::nonNull)
                    .toList();
            findings.add(id, mistakes, wrong);
            findings.add(id, (int) duplicates, known);
            total += rows.size();
            bad += rows.size() - good.size();
            duplicates += known.size();
            mistakes += wrong.size();
            for (ReadRow row : good) {
                Long number = row.good().number();
                highestNumber = Math.max(highestNumber, number == null ? 0 : number);
            }
        }
    }
}
