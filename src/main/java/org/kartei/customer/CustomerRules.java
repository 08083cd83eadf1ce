package org.kartei.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Languages;

/** What the master data of every customer must obey. */
public final class CustomerRules {

    /** Nobody who is alive was born earlier: a slip of the fingers. */
    public static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
    private static final int TEXT = 1_000;
    private static final int PHONE = 200;
    private static final int EMAIL_LENGTH = 254;
    private static final int COUNTRY = 100;
    private static final int REMARK = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CustomerRules() {}

    /**
     * @param today after which nobody is born
     * @throws BusinessRuleViolation with the first thing that is wrong
     */
    static void check(CustomerData data, LocalDate today) {
        violations(data, today).values().stream().findFirst().ifPresent(violation -> {
            throw violation;
        });
    }

    /**
     * All that is wrong, by the name of the field as {@link CustomerData} calls it; the name counts as displayName.
     *
     * @param today after which nobody is born
     */
    public static Map<String, BusinessRuleViolation> violations(CustomerData data, LocalDate today) {
        var violations = new LinkedHashMap<String, BusinessRuleViolation>();
        boolean isNamed = !(data.displayName() + data.firstName() + data.lastName() + data.company()).isBlank();
        if (!isNamed) {
            violations.put("displayName", new BusinessRuleViolation("customer.error.nameMissing"));
        }
        texts(data).forEach((field, text) -> {
            if (text.length() > limit(field)) {
                violations.put(field, new BusinessRuleViolation("shared.error.tooLong", limit(field)));
            }
        });
        if (!isEmail(data.email())) {
            violations.put("email", new BusinessRuleViolation("shared.error.email", data.email()));
        }
        ContactRules.violations(data, today, violations);
        LocalDate born = data.birthday();
        if (!canBeBorn(born, today)) {
            violations.put("birthday", new BusinessRuleViolation("customer.error.birthday"));
        }
        discount(data.standingDiscount()).ifPresent(violation -> violations.put("standingDiscount", violation));
        String language = data.language();
        if (language != null
                && Languages.ALL.stream().noneMatch(known -> known.getLanguage().equals(language))) {
            violations.put("language", new BusinessRuleViolation("customer.error.language", language));
        }
        return violations;
    }

    /** Whether it may be a birthday; none is. */
    public static boolean canBeBorn(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isBefore(FIRST_BIRTHDAY) && !day.isAfter(today);
    }

    /** @throws BusinessRuleViolation when it is not between 0 and 100 percent, with two digits behind the point at most */
    static void checkDiscount(BigDecimal percent) {
        discount(percent).ifPresent(violation -> {
            throw violation;
        });
    }

    private static Optional<BusinessRuleViolation> discount(BigDecimal percent) {
        boolean isOne = percent.signum() >= 0
                && percent.compareTo(HUNDRED) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
        return isOne ? Optional.empty() : Optional.of(new BusinessRuleViolation("customer.error.discount", percent));
    }

    /** @throws BusinessRuleViolation when something stands there that is no address, or too long a one */
    static void checkEmail(String email) {
        if (email.length() > EMAIL_LENGTH) {
            throw new BusinessRuleViolation("shared.error.tooLong", EMAIL_LENGTH);
        }
        if (!isEmail(email)) {
            throw new BusinessRuleViolation("shared.error.email", email);
        }
    }

    public static boolean isEmail(String email) {
        return email.isEmpty() || EMAIL.matcher(email).matches();
    }

    private static Map<String, String> texts(CustomerData data) {
        return Map.ofEntries(
                Map.entry("displayName", data.displayName()),
                Map.entry("firstName", data.firstName()),
                Map.entry("lastName", data.lastName()),
                Map.entry("company", data.company()),
                Map.entry("phone", data.phone()),
                Map.entry("email", data.email()),
                Map.entry("street", data.street()),
                Map.entry("postcode", data.postcode()),
                Map.entry("city", data.city()),
                Map.entry("country", data.country()),
                Map.entry("remark", data.remark()));
    }

    private static int limit(String field) {
        return switch (field) {
            case "phone" -> PHONE;
            case "email" -> EMAIL_LENGTH;
            case "country" -> COUNTRY;
            case "remark" -> REMARK;
            default -> TEXT;
        };
    }
}
