package org.kartei.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartei.customer.SearchTexts.Part;
import org.kartei.listing.ColumnType;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.Filter;
import org.kartei.listing.Sql;
import org.kartei.listing.SqlColumn;
import org.kartei.shared.Folded;

/** How the columns of the overview and its search box are narrowed and sorted in SQL (LIST-2, LIST-3, LIST-6). */
final class CustomerColumns {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()/.-]{3,}");
    private static final Pattern TRUNK = Pattern.compile("^0+");
    private static final int GRAMS = 8;

    private CustomerColumns() {}

    static List<SqlColumn> all() {
        return List.of(
                number(),
                text("name", "name_fold", Part.BOX),
                text("firstName", "first_fold", Part.BOX),
                text("lastName", "last_fold", Part.BOX),
                text("company", "company_fold", Part.BOX),
                text("email", "email_fold", Part.BOX),
                phone(),
                text("street", "street_fold", Part.ADDRESS),
                text("postcode", "postcode_fold", Part.ADDRESS),
                text("city", "city_fold", Part.ADDRESS),
                text("participants", "participants_fold", Part.REST),
                remark(),
                groups(),
                SqlColumn.choice("country", "c.country", index("country")),
                SqlColumn.choice("status", "c.status", index("status")),
                SqlColumn.choice("newsletter", "c.newsletter", index("newsletter")),
                SqlColumn.choice("language", "c.language", index("language")),
                SqlColumn.date("birthday", "c.birthday", index("birthday")),
                SqlColumn.date("createdOn", "c.created_on", index("created_on")),
                SqlColumn.date("nextFollowUp", "c.next_follow_up", index("next_follow_up")),
                SqlColumn.date("lastSession", "c.last_session", index("last_session")),
                SqlColumn.amount("standingDiscount", "c.standing_discount", index("standing_discount")),
                SqlColumn.amount("creditBalance", "c.credit_balance", index("credit_balance")),
                SqlColumn.amount("openAmount", "c.open_amount", index("open_amount")),
                SqlColumn.amount("activePasses", "c.active_passes", index("active_passes")));
    }

    /** What is typed into the search box: every word must be found somewhere, a phone number is one word. */
    static List<Condition> search(String typed) {
        String stripped = typed.strip();
        if (PHONE.matcher(stripped).matches()) {
            return List.of(inBox(phoneNeedle(stripped)));
        }
        return Stream.of(Folded.plain(stripped).split(" "))
                .filter(word -> !word.isEmpty())
                .map(Folded::needle)
                .map(CustomerColumns::inBox)
                .toList();
    }

    private static Condition inBox(String needle) {
        if (needle.length() >= 3) {
            return contains("c.search_text", needle, Part.BOX);
        }
        String prefix = Condition.literal(needle) + "%";
        List<String> columns = List.of("name_fold", "last_fold", "first_fold", "email_fold");
        String sql = String.join(
                " or ",
                columns.stream().map(column -> "c." + column + " like ?").toList());
        List<Sql> ranges = columns.stream()
                .map(column -> new Sql("select id from customer where " + column + " like ?", prefix))
                .toList();
        return new Condition("(" + sql + ")", Collections.nCopies(columns.size(), prefix), List.of(), null)
                .drivenBy(List.of(new Driver(ranges)));
    }

    private static SqlColumn text(String key, String column, Part part) {
        return new SqlColumn(key, ColumnType.TEXT, "c." + column, index(column), filter -> switch (filter) {
            case Filter.Contains(String typed) ->
                contains("c." + column, Folded.needle(typed), part)
                        .through(Folded.needle(typed).length() < 3 ? index(column) : null);
            case Filter.Empty() -> Condition.of("c." + column + " = ''").through(index(column));
            default -> Condition.of("c." + column + " > ''").through(index(column));
        });
    }

    private static SqlColumn number() {
        return new SqlColumn("number", ColumnType.TEXT, "c.number", "uq_customer_number", filter -> switch (filter) {
            case Filter.Contains(String typed) -> digits("cast(c.number as char)", typed);
            case Filter.Empty() -> Condition.of("1 = 0");
            default -> Condition.of("1 = 1");
        });
    }

    private static SqlColumn phone() {
        return new SqlColumn(
                "phone", ColumnType.TEXT, "c.phone_digits", index("phone_digits"), filter -> switch (filter) {
                    case Filter.Contains(String typed) -> digits("c.phone_digits", phoneNeedle(typed));
                    case Filter.Empty() -> Condition.of("c.phone = ''");
                    default -> Condition.of("c.phone <> ''");
                });
    }

    private static SqlColumn remark() {
        return new SqlColumn(
                "remark", ColumnType.TEXT, "c.remark_sort", index("remark_sort"), filter -> switch (filter) {
                    case Filter.Contains(String typed) -> contains("c.remark_fold", Folded.needle(typed), Part.REST);
                    case Filter.Empty() -> Condition.of("c.remark_sort = ''").through(index("remark_sort"));
                    default -> Condition.of("c.remark_sort > ''").through(index("remark_sort"));
                });
    }

    private static SqlColumn groups() {
        return new SqlColumn(
                "groups", ColumnType.CHOICE, "c.groups_sort", index("groups_sort"), filter -> switch (filter) {
                    case Filter.AnyOf(var keys) -> membersOf(List.copyOf(keys));
                    case Filter.Empty() -> Condition.of("c.groups_sort = ''").through(index("groups_sort"));
                    default -> Condition.of("c.groups_sort > ''").through(index("groups_sort"));
                });
    }

    private static Condition membersOf(List<String> groupIds) {
        String marks = String.join(", ", Collections.nCopies(groupIds.size(), "?"));
        String exists = "exists (select 1 from customer_group_member m where m.customer_id = c.id and m.group_id in ("
                + marks + "))";
        List<Sql> members = groupIds.stream()
                .map(id -> new Sql("select customer_id as id from customer_group_member where group_id = ?", id))
                .toList();
        return new Condition(exists, List.copyOf(groupIds), List.of(new Driver(members)), null);
    }

    private static Condition digits(String expression, String typed) {
        String digits = Folded.digits(typed);
        return digits.isEmpty() ? Condition.of("1 = 0") : contains(expression, digits, Part.BOX);
    }

    /** The digits without the leading zeros of a trunk or country prefix, which the kept form has not. */
    private static String phoneNeedle(String typed) {
        return TRUNK.matcher(Folded.digits(typed)).replaceFirst("");
    }

    /** Three and more characters are found anywhere, fewer at the beginning. */
    private static Condition contains(String expression, String needle, Part part) {
        String anywhere = needle.length() < 3 ? "" : "%";
        var drivers = new ArrayList<Driver>();
        SearchTexts.grams(part, needle).stream()
                .limit(GRAMS)
                .map(gram -> new Sql("select customer_id as id from customer_gram where gram = ?", gram))
                .forEach(select -> drivers.add(new Driver(select)));
        return Condition.of(expression + " like ?", anywhere + Condition.literal(needle) + "%")
                .drivenBy(drivers);
    }

    private static String index(String column) {
        return "ix_customer_" + column;
    }
}
