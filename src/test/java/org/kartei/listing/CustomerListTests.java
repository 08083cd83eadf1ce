package org.kartei.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.OwnValues;
import org.kartei.customer.ParticipantData;
import org.kartei.group.GroupId;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * LIST-2, LIST-3, LIST-4, LIST-6: whatever is asked, the overview shows what a plain loop over all customers would, in
 * the same order, page by page. The values are few, so that ties abound.
 */
@KarteiTest
class CustomerListTests {

    private static final int CUSTOMERS = 400;
    private static final int REQUESTS = 400;
    private static final List<String> FIRST = List.of("Manuela", "José", "Anna", "Ülle", "Michael", "Zoë", "", "Raoul");
    private static final List<String> LAST =
            List.of("Müller", "Mueller", "Muller", "Weiß", "O'Brien", "Größe", "100%_x", "Poe", "de Boer", "Joe");
    private static final List<String> CITIES = List.of("Stuttgart", "Göttingen", "Goettingen", "", "Õ_u", "York");
    private static final List<String> PHONES =
            List.of("+49 711 2845121", "+49-711/284 51 22", "+31 20 1234567", "", "ask mother", "4711");
    private static final List<String> REMARKS =
            List.of("", "Pause bis Mai", "on pause", "x".repeat(70) + " pause", "50 % \\ off", "zahlt bar");
    private static final List<String> NEEDLES = List.of(
            "mueller", "muller", "MÜLL", "jose", "ela", "anna", "%", "_", "100%", "0%_", "\\", "o'b", "poe", "jo", "m",
            "pause", "gott", "goett", "weiss", "anna mu", "zo", "no such", "e", "oe", "uel", "x_1", "york", "ul",
            "@exa");
    private static final List<String> NUMBERS =
            List.of("1", "10", "100", "0711", "711 28", "+49", "28-45", "284 513", "9", "4");
    private static final List<String> SEARCHES = List.of(
            "0711 28",
            "+49 711 2845121",
            "anna müller",
            "poe m",
            "jose o'brien",
            "example",
            "10001",
            "10",
            "42",
            "7",
            "042",
            "7 an",
            "000",
            "...",
            "ann stutt");

    @Autowired
    private CustomerService customers;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private final Random random = new Random(4);
    private final List<GroupId> groups = new ArrayList<>();
    private List<OwnField> ownFields = List.of();
    private NaiveList model;
    private ListSource<CustomerRow> list;

    @BeforeEach
    void school() {
        Map<GroupId, String> names = new HashMap<>();
        for (String name : List.of("Zumba", "Ärzte", "Dance", "Family")) {
            GroupId id = fixtures.group(name);
            names.put(id, name);
            groups.add(id);
        }
        ownFields = List.of(
                fixtures.ownField("Insurance", OwnFieldKind.TEXT),
                fixtures.ownField("Shoe size", OwnFieldKind.NUMBER),
                fixtures.ownField("Member since", OwnFieldKind.DATE),
                fixtures.ownField("T-shirt", OwnFieldKind.CHOICE, "S", "M, long", "Größe L"),
                fixtures.ownField("Photos", OwnFieldKind.YES_NO));
        asOffice();
        var some = new ArrayList<NewCustomer>();
        for (int i = 0; i < CUSTOMERS; i++) {
            some.add(new NewCustomer(
                    i < 99 ? Long.valueOf(i + 1) : null,
                    LocalDate.of(2020, 1, 1).plusDays(random.nextInt(9)),
                    someone().data()));
        }
        customers.registerAll(some, null);
        jdbc.update("update customer set credit_balance = number % 4 * 12.5, open_amount = number % 3 * 10,"
                + " active_passes = number % 4,"
                + " next_follow_up = if(number % 3 = 0, null, date_add('2026-05-01', interval number % 7 day)),"
                + " last_session = if(number % 5 = 0, null, date_add('2026-04-20', interval number % 6 day))");
        jdbc.queryForList("analyze table customer, customer_gram, customer_group_member, contact");
        list = customers.list();
        var rows = new ArrayList<CustomerRow>();
        list.forEach(ListRequest.ALL, rows::add);
        model = new NaiveList(rows, names, ownFields);
    }

    @Test
    void showsWhatAPlainLoopWouldShow() {
        for (int i = 0; i < REQUESTS; i++) {
            ListRequest request = request();
            List<Long> expected = model.numbers(request);
            var streamed = new ArrayList<Long>();
            list.forEach(list.ordered(request), row -> streamed.add(row.number()));
            var quickly = new ArrayList<Long>();
            list.forEach(request, row -> quickly.add(row.number()));
            assertThat(NaiveList.paged(list, request, 7 + random.nextInt(60)))
                    .as("%s", request)
                    .isEqualTo(expected);
            same(streamed, expected, request);
            assertThat(quickly).as("%s", request).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(list.countExactly(request)).as("counted %s", request).isEqualTo(expected.size());
            assertThat(list.count(request)).as("%s", request).isEqualTo(new Count(expected.size(), true));
            assertThat(ListRequest.read(request.written(), this::type)).isEqualTo(request);
        }
    }

    /** LIST-2: the first step of the order has been read when somebody comes in before the page. */
    @Test
    void anOrderBySeveralColumnsBearsANewCustomerInBetween() {
        var comesIn = new AtomicBoolean(true);
        var busy = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource())) {
            @Override
            public <T> T queryForObject(String sql, Class<T> type, Object... args) {
                if (sql.startsWith("select count(*)") && comesIn.getAndSet(false)) {
                    fixtures.customer(new CustomerDraft().lastName("New").city(""));
                }
                return super.queryForObject(sql, type, args);
            }
        };
        var byCity = new SqlList<>(
                busy,
                new SqlList.Table<>("customer", "c", "c.id", "", Sort.by("city"), (rs, row) -> rs.getLong(1)),
                List.of(
                        SqlColumn.choice("city", "c.city_fold", "ix_customer_city_fold"),
                        SqlColumn.choice("number", "c.number", "ix_customer_number")),
                typed -> List.of());
        int before = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from customer where city_fold < 'stuttgart'", Integer.class));
        var order = ListRequest.ALL.sorted(List.of(Sort.by("city"), Sort.by("number")));
        assertThat(byCity.page(order, before, 10)).hasSize(10);
        assertThat(comesIn).isFalse();
    }

    /** LIST-4: what is known about one list says nothing about another one over the same table. */
    @Test
    void tellsSourcesApart() {
        SqlList<CustomerRow> all = (SqlList<CustomerRow>) list;
        assertThat(all.identity()).isEqualTo(customers.list().identity());
        assertThat(all.within(Condition.of("c.id = ?", 1L)).identity())
                .isEqualTo(all.within(Condition.of("c.id = ?", 1L)).identity())
                .isNotEqualTo(all.within(Condition.of("c.id = ?", 2L)).identity())
                .isNotEqualTo(all.identity());
    }

    private static void same(List<Long> actual, List<Long> expected, ListRequest request) {
        var missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        var wrong = new ArrayList<>(actual);
        wrong.removeAll(expected);
        assertThat(missing).as("missing of %s", request).isEmpty();
        assertThat(wrong).as("wrong of %s", request).isEmpty();
        assertThat(actual).as("order of %s", request).isEqualTo(expected);
    }

    private java.util.Optional<ColumnType> type(String column) {
        if (NaiveList.TEXTS.containsKey(column)
                || Set.of("number", "phone", "morePhones", "moreEmails", "moreAddresses")
                        .contains(column)) {
            return java.util.Optional.of(ColumnType.TEXT);
        }
        if (NaiveList.DAYS.containsKey(column)) {
            return java.util.Optional.of(ColumnType.DATE);
        }
        if (NaiveList.AMOUNTS.containsKey(column)) {
            return java.util.Optional.of(ColumnType.AMOUNT);
        }
        var own = ownFields.stream()
                .filter(field -> field.columnKey().equals(column))
                .findFirst();
        if (own.isPresent()) {
            return java.util.Optional.of(
                    switch (own.get().kind()) {
                        case TEXT -> ColumnType.TEXT;
                        case NUMBER -> ColumnType.AMOUNT;
                        case DATE -> ColumnType.DATE;
                        case CHOICE, YES_NO -> ColumnType.CHOICE;
                    });
        }
        return switch (column) {
            case "groups", "country", "status", "newsletter", "language" -> java.util.Optional.of(ColumnType.CHOICE);
            default -> java.util.Optional.empty();
        };
    }

    private CustomerDraft someone() {
        String first = one(FIRST);
        String last = one(LAST);
        return new CustomerDraft()
                .firstName(first)
                .lastName(last)
                .company(random.nextInt(4) == 0 ? "Tanzclub " + one(CITIES) : "")
                .phone(one(PHONES))
                .email(random.nextInt(5) == 0 ? "" : "x_" + random.nextInt(30) + "@example.org")
                .street(one(CITIES) + " " + random.nextInt(5))
                .postcode(String.valueOf(70_000 + random.nextInt(20)))
                .city(one(CITIES))
                .country(one(List.of("DE", "NL", "EE", "GB", "", "Oz, far away")))
                .birthday(
                        random.nextInt(4) == 0 ? null : LocalDate.of(1980, 5, 1).plusDays(random.nextInt(6)))
                .language(random.nextInt(4) == 0 ? null : one(List.of("en", "de", "nl", "et")))
                .newsletter(random.nextBoolean())
                .newsletterSince(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(9)))
                .newsletterSource(one(CITIES))
                .contacts(someContacts())
                .own(someOwn())
                .standingDiscount(BigDecimal.valueOf(random.nextInt(3) * 5L))
                .remark(one(REMARKS))
                .status(random.nextInt(5) == 0 ? CustomerStatus.ARCHIVED : CustomerStatus.ACTIVE)
                .groups(someGroups())
                .participants(random.nextInt(3) == 0 ? family() : List.of());
    }

    /** Of up to a dozen, and of several names. */
    private List<ParticipantData> family() {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> new ParticipantData(one(FIRST) + "x", one(LAST), LocalDate.of(2015, 3, 1)))
                .toList();
    }

    private OwnValues someOwn() {
        return OwnValues.NONE
                .with(ownFields.get(0), random.nextInt(3) == 0 ? one(LAST) + " 0711 " + one(CITIES) : "")
                .with(ownFields.get(1), random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(12) - 3, 1))
                .with(ownFields.get(2), random.nextInt(3) == 0 ? null : LocalDate.of(1980, 5, 1 + random.nextInt(6)))
                .with(
                        ownFields.get(3),
                        random.nextInt(2) == 0 ? null : one(ownFields.get(3).choices()))
                .with(ownFields.get(4), random.nextInt(2) == 0 ? null : random.nextBoolean());
    }

    private List<Contact> someContacts() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        return List.of(
                Contact.phone(ContactPurpose.MOBILE, one(List.of("+49 711 2845138", "+31-20-99", "none", "4711")), ""),
                Contact.email(ContactPurpose.WORK, "w_" + random.nextInt(30) + "@example.com", ""),
                Contact.address(ContactPurpose.INVOICE, one(CITIES) + " 1", "70173", one(CITIES), "DE", ""));
    }

    private Set<GroupId> someGroups() {
        var chosen = new HashSet<GroupId>();
        groups.forEach(group -> {
            if (random.nextInt(4) == 0) {
                chosen.add(group);
            }
        });
        return chosen;
    }

    private ListRequest request() {
        ListRequest request = random.nextInt(3) == 0
                ? ListRequest.ALL.searching(random.nextBoolean() ? one(SEARCHES) : one(NEEDLES))
                : ListRequest.ALL;
        for (int i = random.nextInt(3); i > 0; i--) {
            String column = random.nextInt(10) == 0
                    ? one(List.of("morePhones", "moreEmails", "moreAddresses"))
                    : one(new ArrayList<>(new java.util.TreeSet<>(columns())));
            request = request.filtered(column, filter(column));
        }
        var sorts = new ArrayList<Sort>();
        var left = new ArrayList<>(columns());
        for (int i = random.nextInt(4); i > 0; i--) {
            sorts.add(new Sort(left.remove(random.nextInt(left.size())), random.nextBoolean()));
        }
        return request.sorted(sorts);
    }

    private List<String> columns() {
        var columns = new ArrayList<>(new java.util.TreeSet<>(NaiveList.TEXTS.keySet()));
        columns.addAll(List.of(
                "birthday",
                "createdOn",
                "newsletterSince",
                "nextFollowUp",
                "lastSession",
                "number",
                "phone",
                "groups",
                "country",
                "status",
                "newsletter"));
        columns.addAll(List.of("language", "standingDiscount", "creditBalance", "openAmount", "activePasses"));
        ownFields.forEach(field -> columns.add(field.columnKey()));
        return columns;
    }

    private Filter filter(String column) {
        boolean canBeEmpty =
                !Set.of("number", "status", "newsletter", "createdOn").contains(column);
        if (canBeEmpty && random.nextInt(4) == 0) {
            return random.nextBoolean() ? new Filter.Empty() : new Filter.Present();
        }
        var own = ownFields.stream()
                .filter(field -> field.columnKey().equals(column))
                .findFirst();
        if (own.isPresent()) {
            return ownFilter(own.get());
        }
        return switch (column) {
            case "number", "phone", "morePhones" ->
                new Filter.Contains(one(NUMBERS).replaceAll(column.equals("number") ? "\\D" : "~", ""));
            case "birthday" -> days(LocalDate.of(1980, 5, 1));
            case "createdOn", "newsletterSince" -> days(LocalDate.of(2020, 1, 1));
            case "nextFollowUp" -> days(LocalDate.of(2026, 5, 1));
            case "lastSession" -> days(LocalDate.of(2026, 4, 20));
            case "creditBalance", "openAmount", "activePasses" ->
                new Filter.Amounts(
                        BigDecimal.valueOf(random.nextInt(15)),
                        random.nextBoolean() ? null : BigDecimal.valueOf(15 + random.nextInt(15)));
            case "groups" ->
                new Filter.AnyOf(keys(
                        groups.stream().map(id -> String.valueOf(id.value())).toList()));
            case "country" -> new Filter.AnyOf(keys(List.of("DE", "NL", "EE", "GB", "Oz, far away")));
            case "status" -> new Filter.AnyOf(keys(List.of("ACTIVE", "ARCHIVED")));
            case "newsletter" -> new Filter.AnyOf(keys(List.of("0", "1")));
            case "language" -> new Filter.AnyOf(keys(List.of("en", "de", "et")));
            case "standingDiscount" ->
                new Filter.Amounts(BigDecimal.valueOf(random.nextInt(8)), random.nextBoolean() ? null : BigDecimal.TEN);
            default -> new Filter.Contains(one(NEEDLES));
        };
    }

    private Filter ownFilter(OwnField field) {
        return switch (field.kind()) {
            case TEXT -> new Filter.Contains(one(NEEDLES));
            case NUMBER ->
                new Filter.Amounts(
                        BigDecimal.valueOf(random.nextInt(8) - 3, 1), random.nextBoolean() ? null : BigDecimal.ONE);
            case DATE -> days(LocalDate.of(1980, 5, 1));
            case CHOICE ->
                new Filter.AnyOf(
                        keys(field.choices().stream().map(OwnField::key).toList()));
            case YES_NO -> new Filter.AnyOf(keys(List.of("0", "1")));
        };
    }

    private Filter days(LocalDate first) {
        LocalDate from = first.plusDays(random.nextInt(6));
        return new Filter.Days(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(3)));
    }

    private Set<String> keys(List<String> keys) {
        var some = new java.util.LinkedHashSet<String>();
        some.add(one(keys));
        some.add(one(keys));
        return some;
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
