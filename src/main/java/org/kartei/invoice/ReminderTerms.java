package org.kartei.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Languages;
import org.kartei.shell.Translations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How reminders are made (INV-2). Changing it changes none that was made. */
@Service
@Transactional
public class ReminderTerms {

    private static final BigDecimal MOST = new BigDecimal("1000.00");
    private static final BigDecimal USUAL_FEE = new BigDecimal("2.50");
    private static final int USUAL_DAYS = 7;

    private final JdbcTemplate jdbc;
    private final Translations texts;

    ReminderTerms(JdbcTemplate jdbc, Translations texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Of each level, the first one first. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<ReminderTerm> all() {
        Map<Integer, ReminderTerm> set = jdbc.query("select * from reminder_term", (rs, row) -> term(rs)).stream()
                .collect(Collectors.toMap(ReminderTerm::level, Function.identity()));
        return IntStream.rangeClosed(1, ReminderTerm.LAST)
                .mapToObj(level -> Objects.requireNonNullElseGet(set.get(level), () -> usual(level)))
                .toList();
    }

    /** What a reminder says where managers have set nothing else. */
    @OfficeOnly
    public String usualText(int level, String language) {
        return texts.getTranslation(ReminderTerm.usualText(level), Locale.of(language));
    }

    /** What a reminder of a level says in a language. */
    String text(ReminderTerm term, String language) {
        String nearest = Languages.nearest(Locale.forLanguageTag(language)).getLanguage();
        String set = term.texts().getOrDefault(nearest, "");
        return set.isEmpty() ? usualText(term.level(), nearest) : set;
    }

    /**
     * Changes a level.
     *
     * @param before what was shown
     * @throws BusinessRuleViolation when a number is not possible, a text is too long, or it was changed meanwhile
     */
    @ManagersOnly
    public void change(ReminderTerm before, ReminderTerm after) {
        check(after);
        insertUsual(after.level());
        ReminderTerm kept = jdbc.query(
                        "select * from reminder_term where level = ? for update", (rs, row) -> term(rs), after.level())
                .getFirst();
        if (!kept.equals(before)) {
            throw Invoices.changedMeanwhile();
        }
        jdbc.update(
                "update reminder_term set days = ?, fee = ?, days_to_pay = ?, text_en = ?, text_de = ?, text_nl = ?,"
                        + " text_et = ? where level = ?",
                after.days(),
                after.fee(),
                after.daysToPay(),
                text(after, Languages.ALL.get(0)),
                text(after, Languages.ALL.get(1)),
                text(after, Languages.ALL.get(2)),
                text(after, Languages.ALL.get(3)),
                after.level());
    }

    private void insertUsual(int level) {
        ReminderTerm usual = usual(level);
        jdbc.update(
                "insert ignore into reminder_term (level, days, fee, days_to_pay, text_en, text_de, text_nl, text_et)"
                        + " values (?, ?, ?, ?, '', '', '', '')",
                level,
                usual.days(),
                usual.fee(),
                usual.daysToPay());
    }

    private static void check(ReminderTerm term) {
        if (isNoDays(term.days()) || isNoDays(term.daysToPay())) {
            throw new BusinessRuleViolation("invoice.reminder.error.days", ReminderTerm.MOST_DAYS);
        }
        BigDecimal fee = term.fee();
        if (fee.signum() < 0
                || fee.compareTo(MOST) > 0
                || fee.stripTrailingZeros().scale() > 2) {
            throw new BusinessRuleViolation("invoice.reminder.error.fee", MOST);
        }
        if (term.texts().values().stream().anyMatch(text -> text.strip().length() > ReminderTerm.LENGTH)) {
            throw new BusinessRuleViolation("shared.error.tooLong", ReminderTerm.LENGTH);
        }
    }

    private static boolean isNoDays(int days) {
        return days < 1 || days > ReminderTerm.MOST_DAYS;
    }

    private static String text(ReminderTerm term, Locale language) {
        return term.texts().getOrDefault(language.getLanguage(), "").strip();
    }

    private static ReminderTerm usual(int level) {
        BigDecimal fee = level == 1 ? BigDecimal.ZERO.setScale(2) : USUAL_FEE;
        return new ReminderTerm(
                level,
                USUAL_DAYS,
                fee,
                USUAL_DAYS,
                Languages.ALL.stream().collect(Collectors.toMap(Locale::getLanguage, language -> "")));
    }

    private static ReminderTerm term(ResultSet rs) throws SQLException {
        return new ReminderTerm(
                rs.getInt("level"),
                rs.getInt("days"),
                rs.getBigDecimal("fee"),
                rs.getInt("days_to_pay"),
                Map.of(
                        "en", rs.getString("text_en"),
                        "de", rs.getString("text_de"),
                        "nl", rs.getString("text_nl"),
                        "et", rs.getString("text_et")));
    }
}
