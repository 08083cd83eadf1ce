package org.kartei.customer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.Languages;

/** What the master data of every customer must obey. */
final class CustomerRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
    private static final int TEXT = 1_000;
    private static final int PHONE = 200;
    private static final int EMAIL_LENGTH = 254;
    private static final int REMARK = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CustomerRules() {}

    /** @throws BusinessRuleViolation with the first thing that is wrong */
    static void check(CustomerData data) {
        boolean isNamed = !(data.displayName() + data.firstName() + data.lastName() + data.company()).isBlank();
        if (!isNamed) {
            throw new BusinessRuleViolation("customer.error.nameMissing");
        }
        texts(data).forEach((field, text) -> notLongerThan(limit(field), text));
        if (!data.email().isEmpty() && !EMAIL.matcher(data.email()).matches()) {
            throw new BusinessRuleViolation("shared.error.email", data.email());
        }
        BigDecimal discount = data.standingDiscount();
        if (discount.signum() < 0
                || discount.compareTo(HUNDRED) > 0
                || discount.stripTrailingZeros().scale() > 2) {
            throw new BusinessRuleViolation("customer.error.discount", discount);
        }
        String language = data.language();
        if (language != null
                && Languages.ALL.stream().noneMatch(known -> known.getLanguage().equals(language))) {
            throw new BusinessRuleViolation("customer.error.language", language);
        }
    }

    private static Map<String, String> texts(CustomerData data) {
        return Map.of(
                "displayName", data.displayName(),
                "firstName", data.firstName(),
                "lastName", data.lastName(),
                "company", data.company(),
                "phone", data.phone(),
                "email", data.email(),
                "street", data.street(),
                "postcode", data.postcode(),
                "city", data.city(),
                "remark", data.remark());
    }

    private static int limit(String field) {
        return switch (field) {
            case "phone" -> PHONE;
            case "email" -> EMAIL_LENGTH;
            case "remark" -> REMARK;
            default -> TEXT;
        };
    }

    private static void notLongerThan(int limit, String text) {
        if (text.length() > limit) {
            throw new BusinessRuleViolation("shared.error.tooLong", limit);
        }
    }
}
