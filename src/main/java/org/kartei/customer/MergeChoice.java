package org.kartei.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is chosen as one when two customers are merged (LIST-12): a field, or several that mean nothing in pieces. A
 * street of one and a town of the other is nobody's address; a consent of one on the day of the other is no consent.
 *
 * @param key the end of its caption's key, customer.field.…
 * @param fields one, or all that belong together, in their order
 */
public record MergeChoice(String key, List<CustomerField<?>> fields) {

    /** All there is to choose, in the order of the fields. */
    static List<MergeChoice> of(List<CustomerField<?>> fields) {
        Map<String, List<CustomerField<?>>> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.computeIfAbsent(whole(field.key()), key -> new ArrayList<>())
                .add(field));
        return byKey.entrySet().stream()
                .map(each -> new MergeChoice(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static String whole(String field) {
        return switch (field) {
            case "street", "postcode", "city", "country" -> "address";
            case "newsletter", "newsletterSince", "newsletterSource" -> "newsletter";
            default -> field;
        };
    }

    /** The only field of it, or the first of those that belong together. */
    public CustomerField<?> first() {
        return fields.getFirst();
    }

    boolean isWhole() {
        return fields.size() > 1;
    }

    boolean differs(CustomerData one, CustomerData other) {
        return fields.stream().anyMatch(field -> field.differs(one, other));
    }

    /** The country stays where the other address names none: phones are read by it. */
    void copy(CustomerData from, CustomerDraft to) {
        fields.stream()
                .filter(field ->
                        !field.key().equals("country") || !from.country().isEmpty())
                .forEach(field -> field.copy(from, to));
    }
}
