package org.kartei.settings;

import static java.util.Collections.singletonList;

import java.time.LocalDate;
import java.util.Optional;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.Subject;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long records must be kept: by the law of the school's country, unless managers have set another period (APP-6). */
@Service
@Transactional
public class Retention {

    private static final int LONGEST = 50;

    private final JdbcTemplate jdbc;
    private final SettingsService settings;
    private final History history;
    private final ApplicationEventPublisher events;

    Retention(JdbcTemplate jdbc, SettingsService settings, History history, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.history = history;
        this.events = events;
    }

    /** Whole years, counted from the end of the year in which a record was made. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public int years(RecordKind kind) {
        return chosen(kind).orElseGet(() -> byLaw(kind, settings.school().country()));
    }

    private Optional<Integer> chosen(RecordKind kind) {
        return jdbc.queryForList("select value from setting where name = ?", String.class, name(kind)).stream()
                .findFirst()
                .map(Integer::valueOf);
    }

    /** The last day on which a record must be there that was made on this one. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public LocalDate keptUntil(RecordKind kind, LocalDate madeOn) {
        return LocalDate.of(madeOn.getYear() + years(kind), 12, 31);
    }

    /** The first day of which a record has still to be there; what was made before it need not be any more. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public LocalDate keptSince(RecordKind kind, LocalDate today) {
        return LocalDate.of(today.getYear() - years(kind), 1, 1);
    }

    /**
     * Sets another period.
     *
     * @param before what was shown
     * @throws BusinessRuleViolation when it is no number of years between 1 and 50, or somebody else has changed it
     *     meanwhile
     */
    @ManagersOnly
    @RetriedOnDeadlock
    public void change(RecordKind kind, int before, int years) {
        if (years < 1 || years > LONGEST) {
            throw new BusinessRuleViolation("settings.retention.error", LONGEST);
        }
        if (years != before && !replaces(kind, before, years) && !isFirst(kind, before, years)) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
        if (years != before) {
            history.changed(Subject.of("settings"), singletonList(FieldChange.of("retention." + kind, before, years)));
        }
        tell(kind, before, years);
    }

    /** What managers have not chosen goes by the law of where the school is now. */
    @EventListener
    void moved(CountryChanged move) {
        for (RecordKind kind : RecordKind.values()) {
            if (chosen(kind).isEmpty()) {
                tell(kind, byLaw(kind, move.before()), byLaw(kind, move.country()));
            }
        }
    }

    private void tell(RecordKind kind, int before, int years) {
        if (years != before) {
            events.publishEvent(new RetentionChanged(kind, years - before));
        }
    }

    private boolean replaces(RecordKind kind, int before, int years) {
        return jdbc.update("update setting set value = ? where name = ? and value = ?", years, name(kind), before) > 0;
    }

    /** Until somebody has set another one, the period is that of the law. */
    private boolean isFirst(RecordKind kind, int before, int years) {
        return before == byLaw(kind, settings.school().country())
                && jdbc.update("insert ignore into setting (name, value) values (?, ?)", name(kind), years) > 0;
    }

    /** Germany since 2025: invoices 8 years, also for those that were there already; elsewhere one period for all. */
    private static int byLaw(RecordKind kind, String country) {
        return switch (country) {
            case "DE" ->
                switch (kind) {
                    case INVOICE -> 8;
                    case BOOK -> 10;
                    case LETTER -> 6;
                };
            case "NL", "EE" -> 7;
            default -> 10;
        };
    }

    private static String name(RecordKind kind) {
        return "retention." + kind;
    }
}
