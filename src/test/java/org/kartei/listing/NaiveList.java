package org.kartei.listing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.ContactKind;
import org.kartei.customer.CustomerRow;
import org.kartei.group.GroupId;
import org.kartei.ownfield.OwnField;

/** What the overview must show, worked out in memory the plain way: the model that {@link SqlList} is compared with. */
final class NaiveList {

    /** A column's text, or what it is sorted by, in plain Java. */
    static final Map<String, Function<CustomerRow, String>> TEXTS = Map.ofEntries(
            Map.entry("name", CustomerRow::displayName),
            Map.entry("firstName", CustomerRow::firstName),
            Map.entry("lastName", CustomerRow::lastName),
            Map.entry("company", CustomerRow::company),
            Map.entry("email", CustomerRow::email),
            Map.entry("street", CustomerRow::street),
            Map.entry("postcode", CustomerRow::postcode),
            Map.entry("city", CustomerRow::city),
            Map.entry("participants", CustomerRow::participants),
            Map.entry("remark", CustomerRow::remark),
            Map.entry("newsletterSource", CustomerRow::newsletterSource));

    static final Map<String, Function<CustomerRow, @Nullable LocalDate>> DAYS = Map.of(
            "birthday",
            CustomerRow::birthday,
            "createdOn",
            CustomerRow::createdOn,
            "newsletterSince",
            CustomerRow::newsletterSince,
            "nextFollowUp",
            CustomerRow::nextFollowUp,
            "lastSession",
            CustomerRow::lastSession);

    static final Map<String, Function<CustomerRow, BigDecimal>> AMOUNTS = Map.of(
            "standingDiscount",
            CustomerRow::standingDiscount,
            "creditBalance",
            CustomerRow::creditBalance,
            "openAmount",
            CustomerRow::openAmount,
            "activePasses",
            row -> BigDecimal.valueOf(row.activePasses()));

    private final List<CustomerRow> rows;
    private final Map<GroupId, String> groupNames;
    private final List<OwnField> ownFields;

    NaiveList(List<CustomerRow> rows, Map<GroupId, String> groupNames, List<OwnField> ownFields) {
        this.rows = rows;
        this.groupNames = groupNames;
        this.ownFields = ownFields;
    }

    List<Long> numbers(ListRequest request) {
        Predicate<CustomerRow> matches = row -> (request.search().isBlank() || search(row, request.search()))
                && request.filters().entrySet().stream().allMatch(each -> filter(row, each.getKey(), each.getValue()));
        return rows.stream()
                .filter(matches)
                .sorted(order(request.sorts().isEmpty() ? List.of(Sort.by("name")) : request.sorts()))
                .map(CustomerRow::number)
                .toList();
    }

    /** A phone number is one word; where there is nothing to look for, nothing is found. */
    private static boolean search(CustomerRow row, String typed) {
        if (typed.strip().matches("\\+[\\d\\s()/.-]+|[\\d\\s()/.-]{3,}")) {
            return inBox(row, typed.replaceAll("\\D", "").replaceFirst("^0+", ""));
        }
        return words(typed).allMatch(word -> inBox(row, word));
    }

    private static Stream<String> words(String typed) {
        return Stream.of(plain(typed).split("[ ,;]"))
                .filter(word -> !word.isEmpty())
                .map(NaiveList::collapsed);
    }

    /** Every word, in whatever order; nothing but short ones is how it begins. */
    private static boolean family(String line, Filter.Contains typed) {
        return words(typed.text()).allMatch(word -> word.length() < 3)
                ? text(line, typed)
                : words(typed.text()).allMatch(word -> found(line, word));
    }

    private static boolean inBox(CustomerRow row, String needle) {
        if (needle.isEmpty()) {
            return false;
        }
        return needle.length() >= 3
                ? box(row).stream().anyMatch(text -> found(text, needle))
                : needle.matches("\\d+")
                                && (String.valueOf(row.number()).startsWith(needle)
                                        || phone(row).startsWith(needle))
                        || Stream.of(row.displayName(), row.lastName(), row.firstName(), row.email())
                                .anyMatch(text -> plain(text).startsWith(needle));
    }

    private static List<String> box(CustomerRow row) {
        var box = new ArrayList<>(List.of(
                row.displayName(),
                row.company(),
                row.firstName(),
                row.lastName(),
                row.email(),
                String.valueOf(row.number()),
                phone(row)));
        row.contacts(ContactKind.PHONE).forEach(phone -> box.add(phone.text().replaceAll("\\D", "")));
        row.contacts(ContactKind.EMAIL).forEach(email -> box.add(email.text()));
        return box;
    }

    private static boolean contacts(CustomerRow row, ContactKind kind, Filter filter) {
        boolean isPhone = kind == ContactKind.PHONE;
        return switch (filter) {
            case Filter.Contains(String typed) ->
                row.contacts(kind).stream()
                        .map(each -> isPhone
                                ? each.text().replaceAll("\\D", "")
                                : (each.text() + " " + each.postcode() + " " + each.city()).strip())
                        .anyMatch(text -> isPhone
                                ? digits(text, typed.replaceAll("\\D", "").replaceFirst("^0+", ""))
                                : text(text, filter));
            case Filter.Empty() -> row.contacts(kind).isEmpty();
            default -> !row.contacts(kind).isEmpty();
        };
    }

    private Optional<OwnField> own(String column) {
        return ownFields.stream()
                .filter(field -> field.columnKey().equals(column))
                .findFirst();
    }

    private static boolean own(@Nullable Object value, Filter filter) {
        return switch (filter) {
            case Filter.Empty() -> value == null;
            case Filter.Present() -> value != null;
            case Filter.Contains contains -> text(value == null ? "" : value.toString(), contains);
            case Filter.AnyOf(var keys) ->
                value != null && keys.contains(value instanceof Boolean truth ? truth ? "1" : "0" : key(value));
            case Filter.Amounts amounts -> value instanceof BigDecimal number && amount(number, amounts);
            case Filter.Days days -> value instanceof LocalDate day && day(day, days);
        };
    }

    private static String key(Object choice) {
        return plain(choice.toString()).replace(',', ' ');
    }

    private static Comparator<CustomerRow> ownOrder(OwnField field) {
        Comparator<CustomerRow> order = (one, other) -> switch (field.kind()) {
            case TEXT -> sortText("", ownText(field, one)).compareTo(sortText("", ownText(field, other)));
            case CHOICE -> key(ownText(field, one)).compareTo(key(ownText(field, other)));
            case NUMBER -> nulls(BigDecimal.class, field, one, other);
            case DATE -> nulls(java.time.chrono.ChronoLocalDate.class, field, one, other);
            case YES_NO -> nulls(Boolean.class, field, one, other);
        };
        return order;
    }

    private static String ownText(OwnField field, CustomerRow row) {
        Object value = row.own().get(field);
        return value == null ? "" : value.toString();
    }

    private static <V extends Comparable<? super V>> int nulls(
            Class<V> type, OwnField field, CustomerRow one, CustomerRow other) {
        return Comparator.nullsFirst(Comparator.<V>naturalOrder())
                .compare(type.cast(one.own().get(field)), type.cast(other.own().get(field)));
    }

    private boolean filter(CustomerRow row, String column, Filter filter) {
        Optional<OwnField> own = own(column);
        if (own.isPresent()) {
            return own(row.own().get(own.get()), filter);
        }
        if (column.equals("participants") && filter instanceof Filter.Contains typed) {
            return family(row.participants(), typed);
        }
        if (TEXTS.containsKey(column)) {
            return text(TEXTS.get(column).apply(row), filter);
        }
        if (DAYS.containsKey(column)) {
            return day(DAYS.get(column).apply(row), filter);
        }
        if (AMOUNTS.containsKey(column)) {
            return amount(AMOUNTS.get(column).apply(row), filter);
        }
        return switch (column) {
            case "number" ->
                filter instanceof Filter.Contains(String typed) && digits(String.valueOf(row.number()), typed);
            case "phone" ->
                switch (filter) {
                    case Filter.Contains(String typed) ->
                        digits(phone(row), typed.replaceAll("\\D", "").replaceFirst("^0+", ""));
                    case Filter.Empty() -> row.phone().isEmpty();
                    default -> !row.phone().isEmpty();
                };
            case "morePhones" -> contacts(row, ContactKind.PHONE, filter);
            case "moreEmails" -> contacts(row, ContactKind.EMAIL, filter);
            case "moreAddresses" -> contacts(row, ContactKind.ADDRESS, filter);
            case "groups" ->
                switch (filter) {
                    case Filter.AnyOf(var keys) ->
                        row.groups().stream().anyMatch(id -> keys.contains(String.valueOf(id.value())));
                    case Filter.Empty() -> row.groups().isEmpty();
                    default -> !row.groups().isEmpty();
                };
            case "country" -> choice(row.country(), filter);
            case "status" -> choice(row.status().name(), filter);
            case "newsletter" -> choice(row.newsletter() ? "1" : "0", filter);
            case "language" -> choice(row.language(), filter);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static boolean text(String text, Filter filter) {
        return switch (filter) {
            case Filter.Contains(String typed) -> {
                String needle = collapsed(plain(typed));
                yield needle.length() >= 3 ? found(text, needle) : plain(text).startsWith(needle);
            }
            case Filter.Empty() -> plain(text).isEmpty();
            default -> !plain(text).isEmpty();
        };
    }

    private static boolean found(String text, String needle) {
        return plain(text).contains(needle) || collapsed(plain(text)).contains(needle);
    }

    private static boolean digits(String text, String typed) {
        return !typed.isEmpty() && (typed.length() < 3 ? text.startsWith(typed) : text.contains(typed));
    }

    private static boolean choice(@Nullable String value, Filter filter) {
        boolean isEmpty = value == null || value.isEmpty();
        return switch (filter) {
            case Filter.AnyOf(var keys) -> value != null && keys.contains(value);
            case Filter.Empty() -> isEmpty;
            default -> !isEmpty;
        };
    }

    private static boolean day(@Nullable LocalDate day, Filter filter) {
        return switch (filter) {
            case Filter.Days(var from, var to) ->
                day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
            case Filter.Empty() -> day == null;
            default -> day != null;
        };
    }

    private static boolean amount(BigDecimal amount, Filter filter) {
        return switch (filter) {
            case Filter.Amounts(var from, var to) ->
                (from == null || amount.compareTo(from) >= 0) && (to == null || amount.compareTo(to) <= 0);
            case Filter.Empty() -> amount.signum() == 0;
            default -> amount.signum() != 0;
        };
    }

    private Comparator<CustomerRow> order(List<Sort> sorts) {
        Comparator<CustomerRow> order = (a, b) -> 0;
        for (Sort sort : sorts) {
            Comparator<CustomerRow> step = step(sort.column());
            order = order.thenComparing(sort.descending() ? step.reversed() : step);
        }
        Comparator<CustomerRow> byId = Comparator.comparingLong(row -> row.id().value());
        return order.thenComparing(sorts.getLast().descending() ? byId.reversed() : byId);
    }

    private Comparator<CustomerRow> step(String column) {
        Optional<OwnField> own = own(column);
        if (own.isPresent()) {
            return ownOrder(own.get());
        }
        if (TEXTS.containsKey(column)) {
            return Comparator.comparing(
                    row -> sortText(column, TEXTS.get(column).apply(row)));
        }
        if (DAYS.containsKey(column)) {
            return Comparator.comparing(DAYS.get(column), Comparator.nullsFirst(Comparator.naturalOrder()));
        }
        if (AMOUNTS.containsKey(column)) {
            return Comparator.comparing(AMOUNTS.get(column));
        }
        return switch (column) {
            case "number" -> Comparator.comparing(CustomerRow::number);
            case "phone" -> Comparator.comparing(NaiveList::phone);
            case "country" -> Comparator.comparing(CustomerRow::country);
            case "status" -> Comparator.comparing(row -> row.status().name());
            case "newsletter" -> Comparator.comparing(CustomerRow::newsletter);
            case "language" ->
                Comparator.comparing(CustomerRow::language, Comparator.nullsFirst(Comparator.naturalOrder()));
            case "groups" -> Comparator.comparing(this::groupNames);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String groupNames(CustomerRow row) {
        return row.groups().stream()
                .map(id -> plain(groupNames.get(id)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The plain form, and to break its ties the one with digraphs taken together; long texts only by their beginning. */
    private static String sortText(String column, String text) {
        String plain = plain(text);
        String both = plain.equals(collapsed(plain)) ? plain : plain + "\n" + collapsed(plain);
        return both.substring(0, Math.min(column.equals("remark") ? 60 : 200, both.length()));
    }

    /** The school of the test writes all its phones with the country in front. */
    private static String phone(CustomerRow row) {
        return row.phone().replaceAll("\\D", "");
    }

    static String plain(String text) {
        String marks = Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return marks.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    static String collapsed(String plain) {
        return plain.replaceAll("([aou])e", "$1");
    }

    /** The numbers that all pages of the request give, in pages of a size. */
    static List<Long> paged(ListSource<CustomerRow> list, ListRequest request, int size) {
        var all = new ArrayList<Long>();
        List<CustomerRow> page;
        do {
            page = list.page(request, all.size(), size);
            page.forEach(row -> all.add(row.number()));
        } while (page.size() == size);
        return all;
    }
}
