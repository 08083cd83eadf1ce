package org.kartei.settings;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers set up once and everybody uses (APP-6). */
@Service
@Transactional
public class SettingsService {

    private static final int LENGTH = 200;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    SettingsService(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @OfficeOnly
    @Transactional(readOnly = true)
    public School school() {
        Map<String, String> kept = new HashMap<>();
        jdbc.query(
                "select name, value from setting where name like 'school.%'",
                rs -> {
                    kept.put(rs.getString(1), rs.getString(2));
                });
        return new School(
                kept.getOrDefault("school.name", School.UNNAMED.name()),
                kept.getOrDefault("school.street", School.UNNAMED.street()),
                kept.getOrDefault("school.postcode", School.UNNAMED.postcode()),
                kept.getOrDefault("school.city", School.UNNAMED.city()),
                kept.getOrDefault("school.email", School.UNNAMED.email()),
                kept.getOrDefault("school.country", School.UNNAMED.country()),
                kept.getOrDefault("school.currency", School.UNNAMED.currency()),
                Integer.parseInt(kept.getOrDefault("school.daysToPay", String.valueOf(School.UNNAMED.daysToPay()))),
                kept.getOrDefault("school.taxNumber", ""),
                kept.getOrDefault("school.vatId", ""),
                kept.getOrDefault("school.iban", ""),
                kept.getOrDefault("school.bic", ""),
                kept.getOrDefault("school.contact", ""),
                kept.getOrDefault("school.phone", ""),
                kept.getOrDefault("school.creditorId", ""));
    }

    /**
     * Changes what differs between the two; what somebody else changed meanwhile elsewhere stays.
     *
     * @param before what was shown
     * @throws BusinessRuleViolation when the e-mail, the country, the currency, the IBAN, the BIC or the creditor
     *     identifier is none, a text is too long, there are too
     *     many days to pay, or the same was changed meanwhile
     */
    @ManagersOnly
    public void change(School before, School school) {
        if (!school.email().isBlank() && !school.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw new BusinessRuleViolation("shared.error.email", school.email());
        }
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(school.country())) {
            throw new BusinessRuleViolation("settings.error.country");
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(school.currency()))) {
            throw new BusinessRuleViolation("settings.error.currency");
        }
        if (school.daysToPay() < 0 || school.daysToPay() > School.MOST_DAYS) {
            throw new BusinessRuleViolation("settings.error.daysToPay", School.MOST_DAYS);
        }
        checkAccount(school);
        keep("school.name", before.name(), school.name());
        keep("school.street", before.street(), school.street());
        keep("school.postcode", before.postcode(), school.postcode());
        keep("school.city", before.city(), school.city());
        keep("school.email", before.email(), school.email());
        keep("school.country", before.country(), school.country());
        keep("school.currency", before.currency(), school.currency());
        keep("school.daysToPay", String.valueOf(before.daysToPay()), String.valueOf(school.daysToPay()));
        keep("school.taxNumber", before.taxNumber(), school.taxNumber());
        keep("school.vatId", before.vatId(), school.vatId());
        keep("school.iban", before.iban(), school.iban());
        keep("school.bic", before.bic(), school.bic());
        keep("school.contact", before.contact(), school.contact());
        keep("school.phone", before.phone(), school.phone());
        keep("school.creditorId", before.creditorId(), school.creditorId());
        events.publishEvent(new SchoolChanged());
        if (!school.country().equals(before.country())) {
            events.publishEvent(new CountryChanged(before.country(), school.country()));
        }
    }

    private static void checkAccount(School school) {
        String iban = school.iban().replaceAll("\\s", "");
        if (!iban.isEmpty() && !AccountCodes.isIban(iban)) {
            throw new BusinessRuleViolation("settings.error.iban", school.iban());
        }
        if (!school.bic().isBlank() && !AccountCodes.isBic(school.bic().strip())) {
            throw new BusinessRuleViolation("settings.error.bic", school.bic());
        }
        if (!school.creditorId().isBlank()
                && !AccountCodes.isCreditorId(
                        school.creditorId().replaceAll("\\s", "").toUpperCase(Locale.ROOT))) {
            throw new BusinessRuleViolation("settings.error.creditorId", school.creditorId());
        }
    }

    private void keep(String name, String before, String value) {
        if (value.length() > LENGTH) {
            throw new BusinessRuleViolation("shared.error.tooLong", LENGTH);
        }
        if (value.equals(before)) {
            return;
        }
        jdbc.update("insert ignore into setting (name, value) values (?, ?)", name, before);
        int changed =
                jdbc.update("update setting set value = ? where name = ? and binary value = ?", value, name, before);
        if (changed == 0) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
    }
}
