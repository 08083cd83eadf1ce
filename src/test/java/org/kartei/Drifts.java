package org.kartei;

import java.util.ArrayList;
import java.util.List;
import org.kartei.job.Check;
import org.kartei.job.Progress;

/** What the checks of all modules find. */
public record Drifts(List<String> found) implements Progress {

    public static List<String> of(List<Check> checks) {
        var drifts = new Drifts(new ArrayList<>());
        checks.forEach(check -> check.run(drifts));
        return drifts.found;
    }

    @Override
    public void total(long things) {}

    @Override
    public void done(long things) {}

    @Override
    public void failed(String subject, String reason) {
        found.add(subject + ": " + reason);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
