package org.kartei.template;

import static java.util.Collections.singletonList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How documents look, each version from a day on (INV-3, APP-6). Versions are only ever added, and an issued document names the
 * one it was issued with; so it stays the same to the byte (INV-4).
 */
@Service
@Transactional
public class Templates {

    /** The id of the version that holds on a day, as SQL that asks for the day; of several for one day the last that was saved. */
    public static final String ON_DAY = "(select t.id from document_template t where t.valid_from <= ?"
            + " order by t.valid_from desc, t.id desc limit 1)";

    private final TemplateTables tables;
    private final History history;
    private final Clock clock;

    Templates(TemplateTables tables, History history, Clock clock) {
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** The latest that were saved, the last one first; and at the end the one from the start. */
    @ManagersOnly
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions() {
        return tables.versions();
    }

    /** What an issued document looks like. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public Template of(long version) {
        return tables.find(version).orElseThrow();
    }

    /** The version that documents get that are made today. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public long today() {
        return tables.on(LocalDate.now(clock));
    }

    /**
     * Takes a version back that does not hold yet.
     *
     * @throws BusinessRuleViolation when it holds by now, or is gone
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public void remove(TemplateVersion version) {
        tables.holdLast();
        if (!version.validFrom().isAfter(LocalDate.now(clock)) || !tables.remove(version.id())) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        history.record(
                Action.DELETED,
                Subject.of("template"),
                singletonList(FieldChange.of("validFrom", version.validFrom(), null)));
    }

    /**
     * Adds a version.
     *
     * @param seen the last one that was there when somebody began to change it
     * @param validFrom today or later
     * @return its id
     * @throws BusinessRuleViolation when a text is too long or has an unknown placeholder, the colour is none, the day is over, or
     *     somebody else has saved one meanwhile
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public long save(long seen, LocalDate validFrom, Template template) {
        template.check();
        LocalDate today = LocalDate.now(clock);
        if (validFrom.isBefore(today)) {
            throw new BusinessRuleViolation("shell.date.earliest", today);
        }
        if (tables.holdLast() != seen) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        long id = tables.add(validFrom, template);
        history.record(
                Action.CREATED, Subject.of("template"), singletonList(FieldChange.of("validFrom", null, validFrom)));
        return id;
    }
}
