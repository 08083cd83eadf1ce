package org.kartei.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.history.Action;
import org.kartei.history.FieldChange;
import org.kartei.history.History;
import org.kartei.history.HistoryItems;
import org.springframework.stereotype.Component;

/** Tells the history what happens to participants, in the file of each household that it concerns (FILE-9). */
@Component
class FamilyHistory {

    private static final String HOUSEHOLDS = "households";
    private static final String PAYER = "payer";

    private final History history;
    private final HistoryItems items;

    FamilyHistory(History history, HistoryItems items) {
        this.history = history;
        this.items = items;
    }

    void came(Locked locked, CustomerId customer, ParticipantId id, ParticipantDetails details) {
        history.record(Action.CREATED, locked.subject(customer, id, details.name()));
    }

    /** All that was known is kept here, for it stands nowhere else any more. */
    void gone(Locked locked, CustomerId customer, ParticipantId id, ParticipantDetails details) {
        var known = new ArrayList<@Nullable FieldChange>();
        for (ParticipantField<?> field : ParticipantField.ALL) {
            known.add(FieldChange.of(field.key(), field.get().apply(details), null));
        }
        history.record(Action.DELETED, locked.subject(customer, id, details.name()), known);
    }

    void changed(
            Locked locked,
            Iterable<CustomerId> households,
            ParticipantId participant,
            ParticipantDetails before,
            ParticipantDetails after) {
        var changes = new ArrayList<@Nullable FieldChange>();
        for (ParticipantField<?> field : ParticipantField.ALL) {
            changes.add(FieldChange.of(
                    field.key(), field.get().apply(before), field.get().apply(after)));
        }
        households.forEach(id -> history.changed(locked.subject(id, participant, before.name()), changes));
    }

    /** The households of a participant are others, or another one of them pays: told in the files of all of them. */
    void belongs(Locked locked, FamilyMember before, FamilyMember after) {
        var changes = new ArrayList<@Nullable FieldChange>();
        changes.add(FieldChange.of(HOUSEHOLDS, households(before), households(after)));
        changes.add(FieldChange.of(PAYER, payer(before), payer(after)));
        locked.ids()
                .forEach(id -> history.changed(
                        locked.subject(id, before.id(), before.details().name()), changes));
    }

    /** Lets lines be about one of the family again, see {@link #become}. */
    void areAbout(List<Long> lines, ParticipantId participant) {
        items.areAbout(lines, participant.value());
    }

    /**
     * One turned out to be another; so the lines, also where it once lived, are found when that one has to be forgotten.
     *
     * @return these lines
     */
    List<Long> become(ParticipantId gone, ParticipantId stays) {
        return items.become(gone.value(), stays.value());
    }

    /** Leaves of the lines behind one that something was changed, and who belonged to which household. */
    void forgetDetails(List<Long> participants, long line) {
        items.emptySince(line, participants, Set.of(HOUSEHOLDS, PAYER));
    }

    /** Two turned out to be one person; told once more where that changed the households or the payer. */
    void united(Locked locked, Iterable<CustomerId> households, FamilyMember gone, FamilyMember stays) {
        become(gone.id(), stays.id());
        households.forEach(id -> history.record(
                Action.MERGED,
                locked.subject(id, stays.id(), gone.details().name()),
                new FieldChange(
                        "",
                        ParticipantText.of(List.of(gone.details().data())),
                        ParticipantText.of(List.of(stays.details().data())))));
    }

    /** The order by hand. */
    void ordered(Locked locked, CustomerId customer, String before, String after) {
        history.changed(
                locked.customer(customer),
                java.util.Collections.singletonList(FieldChange.of("participants", before, after)));
    }

    private static String households(FamilyMember member) {
        return member.households().stream()
                .sorted(java.util.Comparator.comparingLong(Household::number))
                .map(FamilyHistory::label)
                .collect(Collectors.joining("; "));
    }

    private static String payer(FamilyMember member) {
        return member.households().stream()
                .filter(Household::pays)
                .map(FamilyHistory::label)
                .collect(Collectors.joining("; "));
    }

    /** The number first: it stays when the name has to be forgotten. */
    private static String label(Household household) {
        return household.number() + " " + household.name();
    }
}
