package org.kartei.importing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.kartei.job.Progress;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.stereotype.Component;

/** The dry run: reads the whole file, changes nothing, and writes down what is wrong in which row. */
@Component
class ImportCheck {

    private final ImportStore store;
    private final FindingStore findings;
    private final ImportFiles files;
    private final SourceTables tables;
    private final Intakes intakes;

    ImportCheck(ImportStore store, FindingStore findings, ImportFiles files, SourceTables tables, Intakes intakes) {
        this.store = store;
        this.findings = findings;
        this.files = files;
        this.tables = tables;
        this.intakes = intakes;
    }

    void run(Import one, Progress progress) throws IOException {
        ImportId id = one.id();
        try {
            findings.clear(id);
            SourceTable table = tables.open(files.path(id), one.kind());
            Intake intake = intakes.open(one, table, store.plan(id));
            var tally = new Tally(id);
            table.readPortions(intake::belongTogether, rows -> {
                tally.add(rows.size(), intake.judge(rows));
                progress.done(rows.size());
                return !progress.isCancelled();
            });
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
        private long total;
        private long bad;
        private long duplicates;
        private long highestNumber;
        private int mistakes;

        Tally(ImportId id) {
            this.id = id;
        }

        void add(int rows, Intake.Judged judged) {
            List<Finding> wrong = judged.mistakes();
            List<Finding> known = judged.duplicates();
            findings.add(id, mistakes, wrong);
            findings.add(id, (int) duplicates, known);
            total += rows;
            bad += judged.bad();
            duplicates += known.size();
            mistakes += wrong.size();
            highestNumber = Math.max(highestNumber, judged.highestNumber());
        }
    }
}
