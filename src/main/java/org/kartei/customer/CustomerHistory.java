package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryValue;
import org.kartei.history.Subject;
import org.kartei.ownfield.OwnFields;
import org.springframework.stereotype.Component;

/** Tells the history what happens to customers, field by field (FILE-9). */
@Component
class CustomerHistory {

    private final History history;
    private final GroupService groups;
    private final OwnFields ownFields;

    CustomerHistory(History history, GroupService groups, OwnFields ownFields) {
        this.history = history;
        this.groups = groups;
        this.ownFields = ownFields;
    }

    void registered(Collection<Customer> customers) {
        history.record(
                Action.CREATED, customers.stream().map(CustomerHistory::subject).toList());
    }

    void changed(Customer customer, CustomerData before, CustomerData after) {
        var changes = new ArrayList<@Nullable FieldChange>();
        boolean isSame = before.own().equals(after.own());
        for (CustomerField<?> field : isSame ? CustomerField.ALL : CustomerField.with(ownFields.all())) {
            if (field.differs(before, after)) {
                changes.add(FieldChange.of(field.key(), kept(field, before), kept(field, after)));
            }
        }
        history.changed(subject(customer), changes);
    }

    void done(Action action, Customer customer, String detail) {
        history.record(action, subject(customer), new FieldChange("", "", detail));
    }

    private @Nullable Object kept(CustomerField<?> field, CustomerData data) {
        Object value = field.get().apply(data);
        return switch (value) {
            case CustomerStatus status -> HistoryValue.key("customer.status." + status);
            case Set<?> ids when field.key().equals("groups") -> names(data.groups());
            case java.util.List<?> list
            when field.key().equals("participants") -> ParticipantText.of(data.participants());
            case java.util.List<?> list -> contacts(field, data);
            case java.math.BigDecimal number when field.isOwn() -> new HistoryValue.Exactly(number);
            case String code when field.key().equals("country") && !code.isEmpty() -> new HistoryValue.Country(code);
            case String code when field.key().equals("language") -> HistoryValue.key("shell.language." + code);
            case null, default -> value;
        };
    }

    private static @Nullable Object contacts(CustomerField<?> field, CustomerData data) {
        String text = Stream.of(ContactKind.values())
                .filter(kind -> kind.key().equals(field.key()))
                .map(data::contacts)
                .map(contacts -> ContactText.of(contacts, purpose -> HistoryValue.inText(purpose.nameKey())))
                .collect(Collectors.joining());
        return HistoryValue.withKeys(text);
    }

    private String names(Set<GroupId> ids) {
        Map<GroupId, Group> byId = groups.byId();
        return ids.stream()
                .map(byId::get)
                .filter(java.util.Objects::nonNull)
                .map(Group::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static Subject subject(Customer customer) {
        return new Subject("customer", customer.id().value(), customer.number(), customer.displayName());
    }
}
