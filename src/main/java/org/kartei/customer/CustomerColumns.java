package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kartei.customer.SearchTexts.Part;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.Filter;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.ownfield.OwnField;
import org.kartei.shared.Folded;

/** How the columns of the overview and its search box are narrowed and sorted in SQL (LIST-2, LIST-3, LIST-6). */
final class CustomerColumns {

    private static final Pattern PHONE = Pattern.compile("\\+[\\d\\s()/.-]+|[\\d\\s()/.-]{3,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TRUNK = Pattern.compile("^0+");

    /** "+49 (0)711": the zero is not dialled behind a country; in Italy it belongs to the number. */
    private static final Pattern TRUNK_BEHIND_COUNTRY =
            Pattern.compile("^(\\s*(?:\\+|00)\\s*+(?!39)[\\d\\s/.-]+)\\(\\s*0\\s*\\)");

    private static final Condition NOTHING = Condition.of("1 = 0");
    private static final String NUMBER_INDEX = "ix_customer_number";

    /** What is shorter is found at the beginning alone. */
    private static final int SHORTEST = 3;

    /** Numbers have at most so many digits more than what is typed. */
    private static final int LENGTHS = 15;

    private CustomerColumns() {}

    static List<SqlColumn> all() {
        return List.of(
                number(),
                text("name", "name_fold", Part.BOX),
                text("firstName", "first_fold", Part.BOX),
                text("lastName", "last_fold", Part.BOX),
                text("company", "company_fold", Part.BOX),
                email(),
                phone(),
                text("street", "street_fold", Part.ADDRESS),
                text("postcode", "postcode_fold", Part.ADDRESS),
                text("city", "city_fold", Part.ADDRESS),
                participants(),
                remark(),
                text("newsletterSource", "newsletter_source_fold", Part.REST),
                contacts(ContactKind.PHONE, Part.BOX),
                contacts(ContactKind.EMAIL, Part.BOX),
                contacts(ContactKind.ADDRESS, Part.ADDRESS),
                groups(),
                country(),
                SqlColumn.choice("status", "c.status", index("status")),
                SqlColumn.choice("newsletter", "c.newsletter", index("newsletter")),
                SqlColumn.choice("language", "c.language", index("language")),
                SqlColumn.date("birthday", "c.birthday", index("birthday")),
                SqlColumn.date("newsletterSince", "c.newsletter_since", index("newsletter_since")),
                SqlColumn.date("createdOn", "c.created_on", index("created_on")),
                SqlColumn.date("nextFollowUp", "c.next_follow_up", index("next_follow_up")),
                SqlColumn.date("lastSession", "c.last_session", index("last_session")),
                SqlColumn.amount("standingDiscount", "c.standing_discount", index("standing_discount")),
                SqlColumn.amount("creditBalance", "c.credit_balance", index("credit_balance")),
                SqlColumn.amount("openAmount", "c.open_amount", index("open_amount")),
                SqlColumn.amount("activePasses", "c.active_passes", index("active_passes")));
    }

    /** All, and those of own fields. */
    static List<SqlColumn> with(List<OwnField> ownFields) {
        var columns = new ArrayList<>(all());
        ownFields.forEach(field -> columns.add(OwnColumn.of(field).sql(field.columnKey())));
        return columns;
    }

    static Optional<ColumnType> typeOf(String key, List<OwnField> ownFields) {
        return with(ownFields).stream()
                .filter(column -> column.key().equals(key))
                .map(SqlColumn::type)
                .findFirst();
    }

    /** What is typed into the search box: every word must be found somewhere, a phone number is one word. */
    static List<Condition> search(String typed) {
        String stripped = typed.strip();
        if (isPhone(stripped)) {
            return List.of(inBox(phoneNeedle(stripped)));
        }
        List<Condition> words = words(stripped).map(CustomerColumns::inBox).toList();
        return words.isEmpty() ? List.of(NOTHING) : words;
    }

    /** What is typed, word by word, as each is looked for. */
    static Stream<String> words(String typed) {
        return Stream.of(Folded.plain(typed).split("[ ,;]"))
                .filter(word -> !word.isEmpty())
                .map(Folded::needle);
    }

    static boolean isPhone(String typed) {
        return PHONE.matcher(typed.strip()).matches();
    }

    private static Condition inBox(String needle) {
        if (needle.length() >= SHORTEST) {
            return InsideWords.contains(InsideWords.BOX_TEXT, needle, Part.BOX);
        }
        return needle.isEmpty() ? NOTHING : beginningInBox(needle);
    }

    /** One or two characters begin a name or e-mail, one or two digits also a customer number or a phone with its country. */
    private static Condition beginningInBox(String needle) {
        var conditions = new ArrayList<String>();
        var args = new ArrayList<Object>();
        var ranges = new ArrayList<Sql>();
        for (String column : List.of("name_fold", "last_fold", "first_fold", "email_fold")) {
            String prefix = Condition.literal(needle) + "%";
            conditions.add("c." + column + " like ?");
            args.add(prefix);
            ranges.add(new Sql("select id from customer where " + column + " like ?", prefix));
        }
        if (DIGITS.matcher(needle).matches()) {
            conditions.add("c.phone_digits like ?");
            args.add(needle + "%");
            ranges.add(new Sql("select id from customer where phone_digits like ?", needle + "%"));
            for (List<Long> range : numbersBeginning(needle)) {
                conditions.add("c.number between ? and ?");
                args.addAll(range);
                ranges.add(new Sql("select id from customer where number between ? and ?", range.toArray()));
            }
        }
        return new Condition("(" + String.join(" or ", conditions) + ")", args, List.of(), null)
                .drivenBy(List.of(Driver.drivingOnly(ranges)));
    }

    static SqlColumn text(String key, String column, Part part) {
        return new SqlColumn(key, ColumnType.TEXT, "c." + column, index(column), filter -> switch (filter) {
            case Filter.Contains(String typed) -> contains(column, Folded.needle(typed), part);
            case Filter.Empty() -> Condition.of("c." + column + " = ''").through(index(column));
            default -> Condition.of("c." + column + " > ''").through(index(column));
        });
    }

    private static Condition contains(String column, String needle, Part part) {
        return InsideWords.contains("c." + column, needle, part)
                .through(needle.length() < SHORTEST ? index(column) : null);
    }

    private static SqlColumn participants() {
        String index = index("participants_fold");
        return new SqlColumn("participants", ColumnType.TEXT, "c.participants_fold", index, filter -> switch (filter) {
            case Filter.Contains(String typed) -> inFamily(typed);
            case Filter.Empty() -> Condition.of("c.participants_fold = ''").through(index);
            default -> Condition.of("c.participants_fold > ''").through(index);
        });
    }

    /** Every word, in whatever order: "Mia van der Berg" is "van der Berg, Mia". Nothing but short ones is how a family begins. */
    private static Condition inFamily(String typed) {
        List<String> words = words(typed).toList();
        if (words.stream().allMatch(word -> word.length() < SHORTEST)) {
            return contains("participants_fold", Folded.needle(typed), Part.REST);
        }
        String all = String.join(" and ", Collections.nCopies(words.size(), "c.family_fold like ?"));
        List<Object> patterns = words.stream()
                .<Object>map(word -> "%" + Condition.literal(word) + "%")
                .toList();
        List<Driver> drivers = words.stream()
                .flatMap(word -> InsideWords.drivers(word, Part.REST).stream())
                .toList();
        return new Condition("(" + all + ")", patterns, drivers, null);
    }

    private static SqlColumn email() {
        String index = index("email_fold");
        return new SqlColumn("email", ColumnType.TEXT, "c.email_fold", index, filter -> switch (filter) {
            case Filter.Contains(String typed) -> ownOrFamily("email_fold", ContactKind.EMAIL, Folded.needle(typed));
            case Filter.Empty() -> Condition.of("c.email_fold = ''").through(index);
            default -> Condition.of("c.email_fold > ''").through(index);
        });
    }

    private static SqlColumn number() {
        return new SqlColumn("number", ColumnType.TEXT, "c.number", NUMBER_INDEX, filter -> switch (filter) {
            case Filter.Contains(String typed) -> numbers(Folded.digits(typed));
            case Filter.Empty() -> NOTHING;
            default -> Condition.of("1 = 1");
        });
    }

    /** One or two digits are found at the beginning. */
    private static Condition numbers(String digits) {
        if (digits.length() >= SHORTEST) {
            return InsideWords.contains("cast(c.number as char)", digits, Part.BOX);
        }
        List<List<Long>> ranges = numbersBeginning(digits);
        if (ranges.isEmpty()) {
            return NOTHING;
        }
        String either = String.join(" or ", Collections.nCopies(ranges.size(), "c.number between ? and ?"));
        List<Object> args = ranges.stream().<Object>flatMap(List::stream).toList();
        return new Condition("(" + either + ")", args, List.of(), NUMBER_INDEX);
    }

    /** From and to, for each length of number; none begins with nothing or with a zero. */
    private static List<List<Long>> numbersBeginning(String digits) {
        if (digits.isEmpty() || digits.startsWith("0")) {
            return List.of();
        }
        long first = Long.parseLong(digits);
        return LongStream.iterate(1, width -> width * 10)
                .limit(LENGTHS)
                .mapToObj(width -> List.of(first * width, first * width + width - 1))
                .toList();
    }

    private static SqlColumn phone() {
        String index = index("phone_digits");
        return new SqlColumn("phone", ColumnType.TEXT, "c.phone_digits", index, filter -> switch (filter) {
            case Filter.Contains(String typed) when phoneNeedle(typed).isEmpty() -> inPhoneText(typed);
            case Filter.Contains(String typed) -> phones(phoneNeedle(typed));
            case Filter.Empty() ->
                Condition.of("c.phone_digits = '' and c.phone = ''").through(index);
            default -> Condition.of("c.phone <> ''");
        });
    }

    /** Words beside the digits, or instead of them: "ask mother". */
    private static Condition inPhoneText(String typed) {
        String pattern = "%" + Condition.literal(typed.strip()) + "%";
        return Condition.of("(c.phone > '' and c.phone collate utf8mb4_uca1400_ai_ci like ?)", pattern);
    }

    private static Condition phones(String digits) {
        return digits.isEmpty() ? NOTHING : ownOrFamily("phone_digits", ContactKind.PHONE, digits);
    }

    /** What the customer has or one of its participants; of fewer than three characters only what the customer has. */
    private static Condition ownOrFamily(String column, ContactKind kind, String needle) {
        if (needle.length() < SHORTEST) {
            return InsideWords.contains("c." + column, needle, Part.BOX).through(index(column));
        }
        String pattern = "%" + Condition.literal(needle) + "%";
        String familys =
                "c.family_contacts > '' and exists (select 1 from family_contact k where k.customer_id = c.id and k.kind = '"
                        + kind + "' and k.fold like ?)";
        Condition either = Condition.of("(c." + column + " like ? or " + familys + ")", pattern, pattern);
        return InsideWords.inNameIndex(pattern, either).drivenBy(InsideWords.drivers(needle, Part.BOX));
    }

    private static SqlColumn remark() {
        return new SqlColumn(
                "remark", ColumnType.TEXT, "c.remark_sort", index("remark_sort"), filter -> switch (filter) {
                    case Filter.Contains(String typed) ->
                        InsideWords.contains("c.remark_fold", Folded.needle(typed), Part.REST);
                    case Filter.Empty() -> Condition.of("c.remark_sort = ''").through(index("remark_sort"));
                    default -> Condition.of("c.remark_sort > ''").through(index("remark_sort"));
                });
    }

    /** Further contacts, of which there are several: nothing to sort by. */
    private static SqlColumn contacts(ContactKind kind, Part part) {
        String any = "select 1 from contact k where k.customer_id = c.id and k.kind = '" + kind + "'";
        var all = new Sql("select distinct customer_id as id from contact where kind = ?", kind.name());
        return new SqlColumn(kind.key(), ColumnType.TEXT, null, null, filter -> switch (filter) {
            case Filter.Contains(String typed) ->
                kind == ContactKind.PHONE
                        ? contacts(any, kind, part, phoneNeedle(typed))
                        : contacts(any, kind, part, Folded.needle(typed));
            case Filter.Empty() -> Condition.of("not exists (" + any + ")");
            default -> Condition.of("exists (" + any + ")").drivenBy(List.of(Driver.drivingOnly(List.of(all))));
        });
    }

    private static Condition contacts(String any, ContactKind kind, Part part, String needle) {
        if (needle.isEmpty()) {
            return NOTHING;
        }
        String pattern = (needle.length() < SHORTEST ? "" : "%") + Condition.literal(needle) + "%";
        Sql prefix = new Sql(
                "select distinct customer_id as id from contact where kind = ? and fold like ?", kind.name(), pattern);
        return Condition.of("exists (" + any + " and k.fold like ?)", pattern)
                .drivenBy(
                        needle.length() < SHORTEST
                                ? List.of(Driver.drivingOnly(List.of(prefix)))
                                : InsideWords.drivers(needle, part));
    }

    private static SqlColumn groups() {
        return new SqlColumn(
                "groups", ColumnType.CHOICE, "c.groups_sort", index("groups_sort"), filter -> switch (filter) {
                    case Filter.AnyOf(var keys) -> membersOf(List.copyOf(keys));
                    case Filter.Empty() -> Condition.of("c.groups_sort = ''").through(index("groups_sort"));
                    default -> Condition.of("c.groups_sort > ''").through(index("groups_sort"));
                });
    }

    private static SqlColumn country() {
        String index = index("country");
        return new SqlColumn("country", ColumnType.CHOICE, "c.country", index, filter -> switch (filter) {
            case Filter.AnyOf(var keys) ->
                Condition.in("c.country", List.copyOf(keys)).through(index);
            case Filter.Empty() -> Condition.of("c.country = ''").through(index);
            default -> Condition.of("c.country > ''").through(index);
        });
    }

    private static Condition membersOf(List<String> groupIds) {
        String marks = String.join(", ", Collections.nCopies(groupIds.size(), "?"));
        String exists = "exists (select 1 from customer_group_member m where m.customer_id = c.id and m.group_id in ("
                + marks + "))";
        List<Sql> members = groupIds.stream()
                .map(id -> new Sql("select customer_id as id from customer_group_member where group_id = ?", id))
                .toList();
        return new Condition(exists, List.copyOf(groupIds), List.of(Driver.of(members)), null);
    }

    /** The digits without the zeros of a trunk or country prefix, which the kept form has not. */
    static String phoneNeedle(String typed) {
        String dialled = TRUNK_BEHIND_COUNTRY.matcher(typed).replaceFirst("$1");
        return TRUNK.matcher(Folded.digits(dialled)).replaceFirst("");
    }

    private static String index(String column) {
        return "ix_customer_" + column;
    }
}
