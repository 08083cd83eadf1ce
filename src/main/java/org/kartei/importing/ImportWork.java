package org.kartei.importing;

import java.io.IOException;
import org.kartei.job.Progress;
import org.springframework.stereotype.Component;

/** The long steps of an import. */
@Component
class ImportWork {

    private final ImportCheck check;
    private final ImportRun run;
    private final ImportUndo undo;

    ImportWork(ImportCheck check, ImportRun run, ImportUndo undo) {
        this.check = check;
        this.run = run;
        this.undo = undo;
    }

    void check(ImportId id, Progress progress) throws IOException {
        check.run(id, progress);
    }

    void run(Import one, Progress progress) throws IOException {
        run.run(one, progress);
    }

    void undo(ImportId id, boolean changedToo, Progress progress) throws Exception {
        undo.run(id, changedToo, progress);
    }
}
