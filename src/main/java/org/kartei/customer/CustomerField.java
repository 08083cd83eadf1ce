package org.kartei.customer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartei.ownfield.OwnField;

/**
 * One field of the master data, to compare and to take over field by field: the history, two people saving at once and
 * a merge all go through {@link CustomerService#fields()}, which are {@link #ALL} and the own fields of managers.
 *
 * @param key the end of its caption's key, customer.field.…; of an own field its name behind an equals sign
 */
public record CustomerField<T extends @Nullable Object>(
        String key, Function<CustomerData, T> get, BiConsumer<CustomerDraft, T> set) {

    private static final String OWN = "=";

    /** Those that every school has. */
    public static final List<CustomerField<?>> ALL = List.of(
            new CustomerField<>("displayName", CustomerData::displayName, CustomerDraft::displayName),
            new CustomerField<>("firstName", CustomerData::firstName, CustomerDraft::firstName),
            new CustomerField<>("lastName", CustomerData::lastName, CustomerDraft::lastName),
            new CustomerField<>("company", CustomerData::company, CustomerDraft::company),
            new CustomerField<>("phone", CustomerData::phone, CustomerDraft::phone),
            new CustomerField<>("email", CustomerData::email, CustomerDraft::email),
            new CustomerField<>("street", CustomerData::street, CustomerDraft::street),
            new CustomerField<>("postcode", CustomerData::postcode, CustomerDraft::postcode),
            new CustomerField<>("city", CustomerData::city, CustomerDraft::city),
            new CustomerField<>("country", CustomerData::country, CustomerDraft::country),
            contacts(ContactKind.PHONE),
            contacts(ContactKind.EMAIL),
            contacts(ContactKind.ADDRESS),
            new CustomerField<>("birthday", CustomerData::birthday, CustomerDraft::birthday),
            new CustomerField<>("language", CustomerData::language, CustomerDraft::language),
            new CustomerField<>("newsletter", CustomerData::newsletter, CustomerDraft::newsletter),
            new CustomerField<>("newsletterSince", CustomerData::newsletterSince, CustomerDraft::newsletterSince),
            new CustomerField<>("newsletterSource", CustomerData::newsletterSource, CustomerDraft::newsletterSource),
            new CustomerField<>("groups", CustomerData::groups, CustomerDraft::groups),
            new CustomerField<>("standingDiscount", CustomerData::standingDiscount, CustomerDraft::standingDiscount),
            new CustomerField<>("remark", CustomerData::remark, CustomerDraft::remark),
            new CustomerField<>("status", CustomerData::status, CustomerDraft::status),
            new CustomerField<>("participants", CustomerData::participants, CustomerDraft::participants));

    private static CustomerField<List<Contact>> contacts(ContactKind kind) {
        return new CustomerField<>(
                kind.key(), data -> data.contacts(kind), (draft, contacts) -> draft.contacts(kind, contacts));
    }

    /** All, and those that managers have defined. */
    static List<CustomerField<?>> with(List<OwnField> ownFields) {
        var fields = new ArrayList<>(ALL);
        ownFields.forEach(own -> fields.add(new CustomerField<@Nullable Object>(
                OWN + own.name(),
                data -> data.own().get(own),
                (draft, value) -> draft.own(draft.own().with(own, value)))));
        return fields;
    }

    /** Whether managers have defined it, so that it has no caption of ours. */
    public boolean isOwn() {
        return key.startsWith(OWN);
    }

    /** The name that managers gave it. */
    public String ownName() {
        return key.substring(OWN.length());
    }

    public boolean differs(CustomerData one, CustomerData other) {
        T left = get.apply(one);
        T right = get.apply(other);
        if (left instanceof BigDecimal amount && right instanceof BigDecimal otherAmount) {
            return amount.compareTo(otherAmount) != 0;
        }
        return !Objects.equals(left, right);
    }

    /** Whether there may be several values, so that what two people have done to them can be put together. */
    public boolean isList(CustomerData data) {
        return get.apply(data) instanceof Collection<?>;
    }

    /**
     * Writes what two people have made of a list: what one of them has added is there, and what one of them has taken
     * out is gone.
     */
    @SuppressWarnings("unchecked")
    public void copyBoth(CustomerData before, CustomerData mine, CustomerData theirs, CustomerDraft to) {
        var then = (Collection<Object>) Objects.requireNonNull(get.apply(before));
        var own = (Collection<Object>) Objects.requireNonNull(get.apply(mine));
        var both = new LinkedHashSet<>((Collection<Object>) Objects.requireNonNull(get.apply(theirs)));
        both.removeIf(value -> then.contains(value) && !own.contains(value));
        own.stream().filter(value -> !then.contains(value)).forEach(both::add);
        set.accept(to, (T) (own instanceof Set ? both : List.copyOf(both)));
    }

    /** Takes the field's value over. */
    public void copy(CustomerData from, CustomerDraft to) {
        set.accept(to, get.apply(from));
    }
}
