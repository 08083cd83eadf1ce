package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;
import org.kartei.customer.SearchTexts.Part;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.Sql;

/** How a text of the overview is found that stands somewhere inside another one: through the grams, and the index by name. */
final class InsideWords {

    static final String BOX_TEXT = "c.search_text";

    private static final String NAME_INDEX = "ix_customer_name_fold";
    private static final int GRAMS = 8;

    /** The text of the search box ends somewhere; the contacts of a large family stand behind that. */
    private static final String IN_BOX = "(" + BOX_TEXT + " like ? or char_length(" + BOX_TEXT + ") >= "
            + SearchTexts.BOX + " and (exists (select 1 from contact k where k.customer_id = c.id and k.fold like ?)"
            + " or exists (select 1 from family_contact k where k.customer_id = c.id and k.fold like ?)))";

    private InsideWords() {}

    /** Three and more characters are found anywhere, fewer at the beginning. */
    static Condition contains(String expression, String needle, Part part) {
        if (needle.length() < 3) {
            return Condition.of(expression + " like ?", Condition.literal(needle) + "%");
        }
        String pattern = "%" + Condition.literal(needle) + "%";
        return by(part, expression, pattern).drivenBy(drivers(needle, part));
    }

    private static Condition by(Part part, String expression, String pattern) {
        Condition condition = Condition.of(expression + " like ?", pattern);
        if (part != Part.BOX) {
            return condition;
        }
        if (expression.equals(BOX_TEXT)) {
            return Condition.of(IN_BOX, pattern, pattern, pattern).coveredBy(NAME_INDEX);
        }
        return expression.equals("c.name_fold") ? condition.coveredBy(NAME_INDEX) : inNameIndex(pattern, condition);
    }

    /**
     * The index by name has the text of the search box in it, which says no to most rows before they are read. The range
     * over all names is what makes the database look there first.
     *
     * @param pattern what the text of the search box has wherever the condition is true
     */
    static Condition inNameIndex(String pattern, Condition condition) {
        var args = new ArrayList<Object>(List.of(pattern));
        args.addAll(condition.args());
        return new Condition(
                        "c.name_fold >= '' and (" + BOX_TEXT + " like ? or char_length(" + BOX_TEXT + ") >= "
                                + SearchTexts.BOX + ") and " + condition.sql(),
                        args,
                        List.of(),
                        null)
                .coveredBy(NAME_INDEX);
    }

    /** The selects that reach whoever has a needle somewhere in this part. */
    static List<Driver> drivers(String needle, Part part) {
        List<Driver> drivers = SearchTexts.gramsOf(part, needle).stream()
                .limit(GRAMS)
                .map(gram -> new Sql("select customer_id as id from customer_gram where gram = ?", gram))
                .map(Driver::of)
                .toList();
        if (!drivers.isEmpty()) {
            return drivers;
        }
        return SearchTexts.rangeOf(part, needle).stream()
                .map(range -> new Sql(
                        "select distinct customer_id as id from customer_gram where gram between ? and ?",
                        range.first(),
                        range.last()))
                .map(select -> Driver.drivingOnly(List.of(select)))
                .toList();
    }
}
