package org.kartei.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.security.ManagersOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Loggable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The retention clock: what has fallen due goes when a manager says so, in the background, one shell a transaction; so does what deleted customers left. */
@Service
@ManagersOnly
public class DueErasures {

    public static final String KIND = "erasure";

    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);

    private final Erasures erasures;
    private final JobService jobs;
    private final I18NProvider texts;

    DueErasures(Erasures erasures, JobService jobs, I18NProvider texts) {
        this.erasures = erasures;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Starts to erase everything that is due today. */
    public JobId start(Locale locale) {
        return jobs.start(KIND, "", null, progress -> run(locale, progress));
    }

    private void run(Locale locale, Progress progress) {
        List<ErasureId> due = erasures.due();
        int deleted = erasures.dueOfDeleted().size();
        progress.total(due.size() + deleted);
        for (ErasureId id : due) {
            if (progress.isCancelled()) {
                return;
            }
            try {
                erasures.eraseDue(id, locale);
                progress.done(1);
            } catch (BusinessRuleViolation e) {
                progress.failed(number(id), texts.getTranslation(e.messageKey(), locale, e.args()));
            } catch (RuntimeException e) { // one that can't go does not keep all others
                LOG.error("Erasure {} failed", id.value(), Loggable.of(e));
                progress.failed(number(id), texts.getTranslation("job.error.unexpected", locale));
            }
        }
        erasures.eraseDueOfDeleted();
        progress.done(deleted);
    }

    private String number(ErasureId id) {
        return String.valueOf(erasures.find(id).map(Erasure::number).orElse(0L));
    }
}
