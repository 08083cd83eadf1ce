package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.PersonalData.Fields;
import org.kartei.customer.PersonalData.Item;
import org.kartei.customer.PersonalData.Section;
import org.kartei.customer.PersonalData.Term;
import org.kartei.group.Group;
import org.kartei.group.GroupService;
import org.kartei.history.HistoryEntry;
import org.kartei.history.HistoryService;
import org.kartei.history.HistoryValue;
import org.kartei.listing.ListRequest;
import org.kartei.ownfield.OwnFields;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the copy of a customer's data tells of the details, as they are and as they were, of the family and the history (FILE-7). */
@Component
class CustomerCopy {

    private static final int ALL = 1_000_000;
    private static final Set<String> NAMES_OTHERS =
            Set.of("participant.field.households", "participant.field.payer", "note.field.inform");

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;
    private final CustomerRepository customers;
    private final CustomerQueries queries;
    private final GroupService groups;
    private final OwnFields ownFields;
    private final FamilyQueries families;
    private final HistoryService history;
    private final MergedNumbers merged;

    CustomerCopy(
            JdbcTemplate jdbc,
            EntityManager entityManager,
            CustomerRepository customers,
            CustomerQueries queries,
            GroupService groups,
            OwnFields ownFields,
            FamilyQueries families,
            HistoryService history,
            MergedNumbers merged) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.customers = customers;
        this.queries = queries;
        this.groups = groups;
        this.ownFields = ownFields;
        this.families = families;
        this.history = history;
        this.merged = merged;
    }

    List<Section> of(CustomerId id) {
        Customer customer = customers.findById(id.value()).orElseThrow();
        CustomerData data = customer.data(ParticipantText.read(customer.participants()));
        CustomerRow row = queries.row(customer.number()).orElseThrow();
        var details = new ArrayList<Item>();
        details.add(new Item("number", "customer.column.number", customer.number()));
        details.addAll(items(data));
        details.add(new Item("createdOn", "customer.column.createdOn", customer.createdOn()));
        details.add(new Item("creditBalance", "customer.column.creditBalance", row.creditBalance()));
        details.add(new Item("openAmount", "customer.column.openAmount", row.openAmount()));
        details.add(new Item("activePasses", "customer.column.activePasses", row.activePasses()));
        details.add(new Item("nextFollowUp", "customer.column.nextFollowUp", row.nextFollowUp()));
        details.add(new Item("lastSession", "customer.column.lastSession", row.lastSession()));
        return List.of(
                Section.one("customer", "customer.copy.details", details),
                Section.list("participants", "customer.field.participants", family(id)),
                Section.list("formerDetails", "customer.copy.former", former(id)),
                Section.list("history", "customer.tab.history", history(id)));
    }

    /** The fields as {@link CustomerField} lists them, own ones below a name of their own; so is the family. */
    List<Item> items(CustomerData data) {
        var items = new ArrayList<Item>();
        var own = new ArrayList<Item>();
        for (CustomerField<?> field : CustomerField.with(ownFields.all())) {
            if (field.isOwn()) {
                own.add(new Item(field.ownName(), field.key(), value(field, data)));
            } else if (!field.key().equals("participants")) {
                items.add(new Item(field.key(), "customer.field." + field.key(), value(field, data)));
            }
        }
        items.add(new Item("ownFields", "", new Fields(own)));
        return items;
    }

    private @Nullable Object value(CustomerField<?> field, CustomerData data) {
        Object value = field.get().apply(data);
        return switch (value) {
            case CustomerStatus status -> new Term(status.name(), "customer.status." + status);
            case String code when field.key().equals("language") -> new Term(code, "shell.language." + code);
            case String code when field.key().equals("country") && !code.isEmpty() -> new PersonalData.Country(code);
            case Collection<?> ids when field.key().equals("groups") -> groupNames(data);
            case Collection<?> all -> contacts(all);
            case null, default -> value;
        };
    }

    /** What each is for, and what it is. */
    private static List<Object> contacts(Collection<?> all) {
        var told = new ArrayList<>();
        for (Object each : all) {
            if (each instanceof Contact contact) {
                told.add(new Term(contact.purpose().name(), contact.purpose().nameKey()));
                told.add(ContactText.body(contact));
            }
        }
        return told;
    }

    private List<String> groupNames(CustomerData data) {
        var byId = groups.byId();
        return data.groups().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Group::name)
                .sorted()
                .toList();
    }

    /** Which other households a participant belongs to is theirs. */
    private List<List<Item>> family(CustomerId id) {
        return families.of(id).stream().map(member -> participant(id, member)).toList();
    }

    private static List<Item> participant(CustomerId id, FamilyMember member) {
        var items = new ArrayList<Item>();
        for (ParticipantField<?> field : ParticipantField.ALL) {
            items.add(new Item(
                    field.key(), "participant.field." + field.key(), field.get().apply(member.details())));
        }
        items.add(new Item("paidByCustomer", "participant.field.payer", member.isPaidBy(id)));
        return items;
    }

    /** Details as somebody saved them. */
    private record Saved(Instant at, Customer customer) {}

    /**
     * The details after each change of them, the first ones first, those of everybody who has become this one among them.
     * Who changed them is the staff's datum and is not told.
     */
    private List<List<Item>> former(CustomerId id) {
        var former = new ArrayList<List<Item>>();
        var last = new HashMap<Long, List<Item>>();
        merged.idsOf(id).stream()
                .flatMap(each -> saved(each).stream())
                .sorted(Comparator.comparing(Saved::at))
                .forEach(saved -> {
                    long number = saved.customer().number();
                    List<Item> details = items(saved.customer().dataOfOldenDays());
                    if (!details.equals(last.put(number, details))) { // else something else of the row was saved
                        var record = new ArrayList<>(List.of(
                                new Item("savedAt", "customer.copy.savedAt", saved.at()),
                                new Item("number", "customer.column.number", number)));
                        record.addAll(details);
                        former.add(record);
                    }
                });
        return former;
    }

    private List<Saved> saved(long id) {
        List<Instant> moments = jdbc.query(
                "select r.recorded_at from customer_history h join revision r on r.id = h.revision_id"
                        + " where h.id = ? and h.revision_type <> 2 order by h.revision_id",
                (rs, row) -> rs.getTimestamp(1).toInstant(),
                id);
        List<?> revisions = AuditReaderFactory.get(entityManager)
                .createQuery()
                .forRevisionsOfEntity(Customer.class, true, false)
                .add(AuditEntity.id().eq(id))
                .addOrder(AuditEntity.revisionNumber().asc())
                .getResultList();
        var saved = new ArrayList<Saved>();
        for (int i = 0; i < revisions.size(); i++) {
            saved.add(new Saved(moments.get(i), (Customer) revisions.get(i)));
        }
        return saved;
    }

    private List<List<Item>> history(CustomerId id) {
        return history.ofCustomer(id.value()).page(ListRequest.ALL, 0, ALL).stream()
                .map(CustomerCopy::line)
                .toList();
    }

    private static List<Item> line(HistoryEntry entry) {
        String field = entry.field().isEmpty() || entry.field().startsWith("=")
                ? entry.field()
                : entry.subject() + ".field." + entry.field();
        boolean namesOthers = NAMES_OTHERS.contains(field);
        return List.of(
                new Item("at", "history.column.at", entry.recordedAt()),
                new Item(
                        "action",
                        "history.column.action",
                        new Term(entry.action().name(), "history.action." + entry.action())),
                new Item(
                        "subject",
                        "history.column.subject",
                        new Term(entry.subject(), "history.subject." + entry.subject())),
                new Item("item", "customer.copy.item", entry.item()),
                new Item("field", "history.column.field", field.isEmpty() ? "" : new Term(entry.field(), field)),
                new Item("before", "history.column.before", namesOthers ? "" : kept(entry.before())),
                new Item("after", "history.column.after", namesOthers ? "" : kept(entry.after())));
    }

    private static Object kept(String value) {
        Object read = HistoryValue.read(value);
        return switch (read) {
            case HistoryValue.Key key -> new Term(lastOf(key.key()), key.key());
            case HistoryValue.Amount amount -> amount.amount();
            case HistoryValue.Mixed mixed -> mixed.read(CustomerCopy::lastOf);
            default -> read;
        };
    }

    private static String lastOf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
