package org.kartei.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.shared.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where versions are kept: a row each, their texts, and logos once each, for most versions have the same. */
@Component
class TemplateTables {

    private static final int SHOWN = 50;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    TemplateTables(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    List<TemplateVersion> versions() {
        return jdbc.query(
                "(select id, valid_from, saved_at, staff_name from document_template where id <> ?"
                        + " order by id desc limit " + SHOWN + ")"
                        + " union all select id, valid_from, saved_at, staff_name from document_template where id = ?"
                        + " order by id desc",
                (rs, row) -> new TemplateVersion(
                        rs.getLong(1),
                        rs.getObject(2, LocalDate.class),
                        rs.getTimestamp(3).toInstant(),
                        rs.getString(4)),
                TemplateVersion.FIRST,
                TemplateVersion.FIRST);
    }

    long on(LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject("select " + Templates.ON_DAY, Long.class, day));
    }

    Optional<Template> find(long version) {
        Map<Passage, String> texts = texts(version);
        return jdbc
                .query(
                        "select t.accent, l.picture, l.width, l.height from document_template t left join document_logo l on l.id = t.logo_id"
                                + " where t.id = ?",
                        (rs, row) -> new Template(rs.getString(1), logo(rs), texts),
                        version)
                .stream()
                .findFirst();
    }

    private static @Nullable Logo logo(ResultSet rs) throws SQLException {
        byte[] png = rs.getBytes(2);
        return png == null ? null : Logo.of(png, rs.getInt(3), rs.getInt(4));
    }

    private Map<Passage, String> texts(long version) {
        Map<Passage, String> texts = new HashMap<>();
        jdbc.query(
                "select kind, place, language, text from document_text where template_id = ?",
                rs -> {
                    texts.put(passage(rs), rs.getString(4));
                },
                version);
        return texts;
    }

    private static Passage passage(ResultSet rs) throws SQLException {
        String kind = rs.getString(1);
        return new Passage(
                kind.isEmpty() ? null : DocumentKind.valueOf(kind),
                Passage.Place.valueOf(rs.getString(2)),
                rs.getString(3));
    }

    /** The last that was saved; nobody else adds one until this transaction ends. */
    long holdLast() {
        jdbc.queryForObject(
                "select id from document_template where id = ? for update", Long.class, TemplateVersion.FIRST);
        return Objects.requireNonNull(jdbc.queryForObject("select max(id) from document_template", Long.class));
    }

    /** @return whether it was there */
    boolean remove(long version) {
        jdbc.update("delete from document_text where template_id = ?", version);
        return jdbc.update("delete from document_template where id = ?", version) > 0;
    }

    long add(LocalDate validFrom, Template template) {
        SignedInStaff staff = currentUser.find().orElse(null);
        long id = Objects.requireNonNull(jdbc.queryForObject(
                "insert into document_template (valid_from, accent, logo_id, saved_at, staff_id, staff_name)"
                        + " values (?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                validFrom,
                template.accent(),
                template.logo() == null ? null : keep(template.logo()),
                Timestamp.from(clock.instant()),
                staff == null ? null : staff.id().value(),
                staff == null ? "" : staff.name()));
        jdbc.batchUpdate(
                "insert into document_text (template_id, kind, place, language, text) values (?, ?, ?, ?, ?)",
                template.texts().entrySet().stream()
                        .map(each -> row(id, each.getKey(), each.getValue()))
                        .toList());
        return id;
    }

    private static Object[] row(long id, Passage passage, String text) {
        DocumentKind kind = passage.kind();
        return new Object[] {
            id, kind == null ? "" : kind.name(), passage.place().name(), passage.language(), text
        };
    }

    private Long keep(Logo logo) {
        byte[] png = logo.bytes();
        return Objects.requireNonNull(jdbc.queryForObject(
                "insert into document_logo (digest, picture, width, height) values (?, ?, ?, ?)"
                        + " on duplicate key update id = id returning id",
                Long.class,
                Sha256.of(png),
                png,
                logo.width(),
                logo.height()));
    }
}
