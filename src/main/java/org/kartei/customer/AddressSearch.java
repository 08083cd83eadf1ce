package org.kartei.customer;

import java.util.List;
import java.util.stream.Stream;
import org.kartei.customer.SearchTexts.Part;
import org.kartei.listing.Condition;
import org.kartei.listing.ListRequest;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.Folded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers by what stands in the address of a letter to them, or in another address of theirs (FILE-8). */
@Service
@OfficeOnly
public class AddressSearch {

    private static final int SHORTEST = 3;
    private static final String LIKE = "(concat_ws(' ', c.street_fold, c.postcode_fold, c.city_fold) like ?"
            + " or c.contacts > '' and exists (select 1 from contact k where k.customer_id = c.id and k.kind = 'ADDRESS'"
            + " and k.fold like ?))";

    private final CustomerQueries queries;

    AddressSearch(CustomerQueries queries) {
        this.queries = queries;
    }

    /** By name, those in whose addresses every word stands; nobody when no word has three letters. */
    @Transactional(readOnly = true)
    public List<CustomerRow> find(String typed, int limit) {
        return words(typed).noneMatch(word -> word.length() >= SHORTEST)
                ? List.of()
                : queries.searchedBy(AddressSearch::conditions).page(ListRequest.ALL.searching(typed), 0, limit);
    }

    private static List<Condition> conditions(String typed) {
        return words(typed).map(AddressSearch::inAddress).toList();
    }

    private static Stream<String> words(String typed) {
        return Stream.of(Folded.plain(typed.strip()).split(" "))
                .map(Folded::needle)
                .filter(word -> !word.isEmpty());
    }

    private static Condition inAddress(String needle) {
        String pattern = "%" + Condition.literal(needle) + "%";
        Condition found = Condition.of(LIKE, pattern, pattern);
        return needle.length() < SHORTEST ? found : found.drivenBy(InsideWords.drivers(needle, Part.ADDRESS));
    }
}
