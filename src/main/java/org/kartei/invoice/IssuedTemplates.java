package org.kartei.invoice;

import java.util.Objects;
import org.kartei.template.Template;
import org.kartei.template.Templates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How documents look: as it was set when they were issued, whatever was saved since (INV-4). */
@Component
class IssuedTemplates {

    private final Templates templates;
    private final JdbcTemplate jdbc;

    IssuedTemplates(Templates templates, JdbcTemplate jdbc) {
        this.templates = templates;
        this.jdbc = jdbc;
    }

    Template of(Invoice invoice) {
        return of("select template_id from invoice where id = ?", invoice.id().value());
    }

    Template of(Offer offer) {
        return of("select template_id from offer where id = ?", offer.id().value());
    }

    Template of(Reminder reminder) {
        return of("select template_id from reminder where id = ?", reminder.id());
    }

    private Template of(String version, long document) {
        return templates.of(Objects.requireNonNull(jdbc.queryForObject(version, Long.class, document)));
    }
}
