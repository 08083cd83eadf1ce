package org.kartei.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kartei.security.ManagersOnly;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rates of value added tax, each valid from a day on (APP-6): those of the law of the school's country, and those that
 * managers have set. Invoices keep the rate they were issued with, so setting or removing one changes nothing that is issued.
 */
@Service
@Transactional
public class VatRates {

    /** The most letters that a reason may have. */
    public static final int REASON = 500;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Comparator<VatRate> LATEST_FIRST = Comparator.comparing(VatRate::validFrom)
            .reversed()
            .thenComparing(VatRate::byLaw); // what was set for the same day stands before the law

    private final JdbcTemplate jdbc;
    private final SettingsService settings;

    VatRates(JdbcTemplate jdbc, SettingsService settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** All that are known, by category, the latest first. */
    @OfficeOnly
    @Transactional(readOnly = true)
    public List<VatRate> all() {
        List<VatRate> set = jdbc.query(
                "select category, percent, valid_from, reason from vat_rate",
                (rs, row) -> new VatRate(
                        VatCategory.valueOf(rs.getString(1)),
                        rs.getBigDecimal(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        false));
        return Stream.concat(set.stream(), VatLaw.of(settings.school().country()).stream())
                .sorted(Comparator.comparing(VatRate::category).thenComparing(LATEST_FIRST))
                .toList();
    }

    /**
     * The rate that holds on a day: the latest that has begun.
     *
     * @throws BusinessRuleViolation when none is known, as in a country whose law is not known here
     */
    @OfficeOnly
    @Transactional(readOnly = true)
    public VatRate on(VatCategory category, LocalDate day) {
        return all().stream()
                .filter(rate -> rate.category() == category && !rate.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("settings.vat.error.unknown"));
    }

    /**
     * A rate from a day on.
     *
     * @param percent from 0 to 100; nothing but 0 where no tax is asked for
     * @param reason what invoices say to it; may be empty
     * @throws BusinessRuleViolation when the percentage is none, the reason too long, or one was set for this day already
     */
    @ManagersOnly
    public void set(VatCategory category, BigDecimal percent, LocalDate validFrom, String reason) {
        if (percent.signum() < 0
                || percent.compareTo(WHOLE) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new BusinessRuleViolation("settings.vat.error.percent");
        }
        if (!category.isTaxed() && percent.signum() > 0) {
            throw new BusinessRuleViolation("settings.vat.error.untaxed");
        }
        if (reason.strip().length() > REASON) {
            throw new BusinessRuleViolation("shared.error.tooLong", REASON);
        }
        try {
            jdbc.update(
                    "insert into vat_rate (category, valid_from, percent, reason) values (?, ?, ?, ?)",
                    category.name(),
                    validFrom,
                    percent.setScale(2, RoundingMode.UNNECESSARY),
                    reason.strip());
        } catch (DuplicateKeyException e) {
            throw new BusinessRuleViolation("settings.vat.error.taken");
        }
    }

    /**
     * Takes back what was set; the one before it holds again.
     *
     * @throws BusinessRuleViolation when it is gone already
     */
    @ManagersOnly
    public void remove(VatCategory category, LocalDate validFrom) {
        if (jdbc.update("delete from vat_rate where category = ? and valid_from = ?", category.name(), validFrom)
                == 0) {
            throw new BusinessRuleViolation("shared.error.changedMeanwhile");
        }
    }
}
