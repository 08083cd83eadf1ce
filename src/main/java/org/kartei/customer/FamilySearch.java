package org.kartei.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kartei.customer.SearchTexts.Part;
import org.kartei.listing.Condition;
import org.kartei.listing.Condition.Driver;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.listing.Sql;
import org.kartei.shared.Folded;
import org.kartei.shell.Formats;
import org.springframework.stereotype.Component;

/** Finds participants as the overview finds their households: by name and birthday, by phone, by e-mail (FILE-8). */
@Component
class FamilySearch {

    private static final int SHORTEST = 3;

    /** In some households the words that are looked for are of several participants. */
    private static final int HOUSEHOLDS = 5;

    private final CustomerQueries customers;
    private final FamilyQueries families;
    private final FamilyContacts contacts;

    FamilySearch(CustomerQueries customers, FamilyQueries families, FamilyContacts contacts) {
        this.customers = customers;
        this.families = families;
        this.contacts = contacts;
    }

    /** Each once, whatever number of households it has. */
    List<FamilyMember> find(String typed, int limit) {
        return Stream.concat(called(typed, limit), reached(typed, limit))
                .distinct()
                .limit(limit)
                .toList();
    }

    private Stream<FamilyMember> called(String typed, int limit) {
        String asKept = born(typed);
        List<String> words = CustomerColumns.words(asKept).toList();
        ListRequest request = ListRequest.ALL.filtered("participants", new Filter.Contains(asKept));
        List<Long> households = customers.list().ids(request, 0, limit * HOUSEHOLDS);
        return members(households).filter(member -> {
            String line = SearchTexts.whole(
                    ParticipantText.of(List.of(member.details().data())));
            return words.stream().allMatch(line::contains);
        });
    }

    /** A birthday stands in the family's line as 2015-03-01, however it is typed. */
    private static String born(String typed) {
        return Formats.of(Locale.ENGLISH)
                .parseDate(typed)
                .map(LocalDate::toString)
                .orElse(typed);
    }

    private Stream<FamilyMember> reached(String typed, int limit) {
        boolean isPhone = CustomerColumns.isPhone(typed);
        ContactKind kind = isPhone ? ContactKind.PHONE : ContactKind.EMAIL;
        String needle = isPhone ? CustomerColumns.phoneNeedle(typed) : Folded.needle(typed);
        if (needle.length() < SHORTEST) {
            return Stream.empty();
        }
        String pattern = "%" + Condition.literal(needle) + "%";
        List<Long> households =
                customers.list().within(reached(kind, needle, pattern)).ids(ListRequest.ALL, 0, limit * 2);
        Set<Long> found = contacts.participants(households, kind, pattern);
        return members(households).filter(member -> found.contains(member.id().value()));
    }

    /** A word that many customers' own e-mails have is looked for among those of participants, which are fewer. */
    private static Condition reached(ContactKind kind, String needle, String pattern) {
        var drivers = new ArrayList<>(InsideWords.drivers(needle, Part.BOX));
        drivers.add(Driver.drivingOnly(List.of(new Sql(
                "select distinct customer_id as id from family_contact where kind = ? and fold like ?",
                kind.name(),
                pattern))));
        return Condition.of(
                        "exists (select 1 from family_contact k where k.customer_id = c.id and k.kind = ? and k.fold like ?)",
                        kind.name(),
                        pattern)
                .drivenBy(drivers);
    }

    private Stream<FamilyMember> members(List<Long> households) {
        return families.of(households.stream().map(CustomerId::new).toList()).stream();
    }
}
