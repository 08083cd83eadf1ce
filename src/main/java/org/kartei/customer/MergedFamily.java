package org.kartei.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.customer.TableRows.Reference;
import org.kartei.security.CurrentUser;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes one family of two (LIST-12, FILE-4). Who is in both is in it once, with what is known from either side; everybody
 * else comes behind the survivor's, as who they are. Who is of a third household too is left as it is.
 */
@Component
class MergedFamily {

    private static final String VERSION = "version";

    private final FamilyQueries queries;
    private final FamilyLock lock;
    private final FamilyLine line;
    private final FamilyHistory history;
    private final Memberships memberships;
    private final ParticipantRepository participants;
    private final TableRows rows;
    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    MergedFamily(
            FamilyQueries queries,
            FamilyLock lock,
            FamilyLine line,
            FamilyHistory history,
            Memberships memberships,
            ParticipantRepository participants,
            TableRows rows,
            JdbcTemplate jdbc,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.lock = lock;
        this.line = line;
        this.history = history;
        this.memberships = memberships;
        this.participants = participants;
        this.rows = rows;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Both families as they were, to be kept as text.
     *
     * @param left the versions in which the merge left those who are still there, by their ids; null in texts that are
     *     older than this
     * @param lines of the history that were about those who are not there any more, by their ids; null in older texts
     */
    record Before(
            List<Map<String, @Nullable String>> participants,
            List<Map<String, @Nullable String>> members,
            List<Reference> about,
            @Nullable Map<Long, Integer> left,
            @Nullable Map<Long, List<Long>> lines) {

        Before leaving(Map<Long, Integer> versions) {
            return new Before(participants, members, about, versions, lines);
        }

        Before telling(Map<Long, List<Long>> ofFolded) {
            return new Before(participants, members, about, left, ofFolded);
        }

        /** Whoever this merge left as a later one found them is as it left them again when that one is undone. */
        Before goingOn(Before undone, Map<Long, Integer> versions) {
            if (left == null) {
                return this;
            }
            var now = new TreeMap<>(left);
            undone.participants().forEach(row -> {
                Integer risen = versions.get(id(row));
                if (risen != null) {
                    now.replace(id(row), version(row), risen);
                }
            });
            return leaving(now);
        }

        /** As if these had never been in one of the two families. */
        Before without(Collection<Long> gone) {
            var texts = gone.stream().map(String::valueOf).collect(Collectors.toSet());
            var others = left == null ? null : new TreeMap<>(left);
            if (others != null) {
                others.keySet().removeAll(gone);
            }
            return new Before(
                    participants.stream().filter(row -> !gone.contains(id(row))).toList(),
                    members.stream()
                            .filter(row -> !texts.contains(row.get("participant_id")))
                            .toList(),
                    about.stream().filter(each -> !gone.contains(each.to())).toList(),
                    others,
                    lines);
        }

        /** Who of them was called so. */
        List<Long> named(Set<String> names) {
            return participants.stream()
                    .filter(row ->
                            names.contains(ParticipantDetails.of(data(row)).name()))
                    .map(Before::id)
                    .toList();
        }

        /** As it stood in the lines of both. */
        Set<ParticipantData> family() {
            return participants.stream().map(Before::data).collect(Collectors.toSet());
        }

        List<Long> ids() {
            return participants.stream().map(Before::id).toList();
        }

        private static ParticipantData data(Map<String, @Nullable String> participant) {
            return new ParticipantData(
                    Objects.requireNonNull(participant.get("first_name")),
                    Objects.requireNonNull(participant.get("last_name")),
                    participant.get("birthday") == null ? null : LocalDate.parse(participant.get("birthday")));
        }

        static long id(Map<String, @Nullable String> participant) {
            return Long.parseLong(Objects.requireNonNull(participant.get("id")));
        }

        static int version(Map<String, @Nullable String> participant) {
            return Integer.parseInt(Objects.requireNonNull(participant.get(VERSION)));
        }
    }

    /** What a family is again, and whose merges know of its participants. */
    record Back(Map<Long, Integer> versions, Set<CustomerId> households) {}

    long count(CustomerId id) {
        return memberships.of(id).size();
    }

    /** Locks these customers, and all households of their families. */
    Locked lock(CustomerId... ids) {
        List<CustomerId> customers = List.of(ids);
        return lock.lock(customers, memberships.of(customers));
    }

    /** @return what they were, for {@link #moveBack} */
    Before move(Locked locked, CustomerId from, CustomerId to) {
        Before before = before(from, to);
        List<FamilyMember> family = queries.of(to);
        String lineBefore = line(family);
        int place = family.size();
        Map<Long, List<Long>> lines = new TreeMap<>();
        for (FamilyMember each : queries.of(from)) {
            Optional<FamilyMember> twin = twin(each, from, family);
            if (twin.isEmpty()) {
                join(each, from, to, place++);
            } else if (twin.get().id().equals(each.id())) {
                stay(each, from, to);
            } else {
                lines.put(each.id().value(), fold(locked, each, from, twin.get()));
            }
            tellOthers(locked, each, from, to);
        }
        line.write(Set.of(to));
        String lineAfter = line(queries.of(to));
        if (!lineBefore.equals(lineAfter)) {
            history.ordered(locked, to, lineBefore, lineAfter);
        }
        return before.leaving(versions(before.ids())).telling(lines);
    }

    /**
     * Both families are what they were; the loser's row is there again, and third households are told. Versions only go up: a form that somebody has
     * open since the merge does not take what is back for what it has read.
     *
     * @throws BusinessRuleViolation when one of them was changed from elsewhere since, or another household pays now
     */
    Back moveBack(Locked locked, Before before, CustomerId survivor, CustomerId loser) {
        Map<Long, Integer> there = versions(before.ids());
        if (before.left() != null && !before.left().equals(there)) {
            throw new BusinessRuleViolation("customer.merge.error.familyChanged");
        }
        List<FamilyMember> merged = queries.of(survivor);
        jdbc.update("delete from household_member where customer_id = ?", survivor.value());
        before.participants().forEach(row -> {
            Integer version = there.get(Before.id(row));
            if (version != null) {
                rows.change("participant", version == Before.version(row) ? row : risen(row, version + 1));
            } else {
                rows.insert("participant", row);
            }
        });
        try {
            before.members().forEach(row -> rows.insert("household_member", row));
        } catch (DataIntegrityViolationException e) {
            throw new BusinessRuleViolation("customer.merge.error.familyChanged");
        }
        rows.pointAgain(before.about());
        if (before.lines() != null) {
            before.lines().forEach((folded, lines) -> history.areAbout(lines, new ParticipantId(folded)));
        }
        merged.forEach(member -> tellBack(locked, member, survivor));
        Set<CustomerId> touched = new LinkedHashSet<>(List.of(survivor, loser));
        for (CustomerId each : List.of(survivor, loser)) {
            queries.of(each).forEach(member -> member.others(each).forEach(other -> touched.add(other.id())));
        }
        line.write(touched);
        touched.forEach(each -> events.publishEvent(new CustomerTouched(each)));
        return new Back(versions(before.ids()), touched);
    }

    /** Of the lines that tell of these families since, with their undoing, the details go: they were the other one's. */
    void forgetDetails(Before before, long since) {
        history.forgetDetails(before.ids(), since);
    }

    private static Map<String, @Nullable String> risen(Map<String, @Nullable String> row, int version) {
        var risen = new LinkedHashMap<>(row);
        risen.put(VERSION, String.valueOf(version));
        return risen;
    }

    private Before before(CustomerId from, CustomerId to) {
        String both = from.value() + ", " + to.value();
        return new Before(
                rows.select("select distinct p.* from participant p join household_member m on m.participant_id = p.id"
                        + " where m.customer_id in (" + both + ")"),
                rows.select("select * from household_member where customer_id in (" + both + ")"),
                rows.references(
                        "participant",
                        memberships.of(List.of(from, to)).stream()
                                .map(ParticipantId::value)
                                .toList()),
                null,
                null);
    }

    private Map<Long, Integer> versions(List<Long> participants) {
        Map<Long, Integer> versions = new TreeMap<>();
        if (!participants.isEmpty()) {
            String ids = participants.stream().map(String::valueOf).collect(Collectors.joining(", "));
            jdbc.query("select id, version from participant where id in (" + ids + ")", rs -> {
                versions.put(rs.getLong(1), rs.getInt(2));
            });
        }
        return versions;
    }

    private Optional<FamilyMember> twin(FamilyMember member, CustomerId from, Collection<FamilyMember> family) {
        Predicate<FamilyMember> isItself = each -> each.id().equals(member.id());
        boolean isOfAThird =
                family.stream().noneMatch(isItself) && !member.others(from).isEmpty();
        Predicate<FamilyMember> isSame = each ->
                !isOfAThird && isSame(member.details().data(), each.details().data());
        return Stream.of(isItself, isSame)
                .flatMap(is -> family.stream().filter(is))
                .findFirst();
    }

    private static boolean isSame(ParticipantData one, ParticipantData other) {
        boolean isBornTheSameDay = one.birthday() != null && Objects.equals(one.birthday(), other.birthday());
        boolean canBeBornTheSameDay = isBornTheSameDay || one.birthday() == null || other.birthday() == null;
        boolean isNamedTheSame = one.lastName().equalsIgnoreCase(other.lastName());
        return one.firstName().equalsIgnoreCase(other.firstName())
                && (isNamedTheSame ? canBeBornTheSameDay : isBornTheSameDay);
    }

    private void join(FamilyMember member, CustomerId from, CustomerId to, int place) {
        jdbc.update(
                "update household_member set customer_id = ?, position = ? where customer_id = ? and participant_id = ?",
                to.value(),
                place,
                from.value(),
                member.id().value());
    }

    /** It has been of both households. */
    private void stay(FamilyMember member, CustomerId from, CustomerId to) {
        memberships.end(from, List.of(member.id()));
        if (member.isPaidBy(from)) {
            memberships.pay(to, member.id());
        }
    }

    /**
     * What only one of the two entries knows is kept; then the second one goes.
     *
     * @return the lines of the history that were about it
     */
    private List<Long> fold(Locked locked, FamilyMember member, CustomerId from, FamilyMember twin) {
        Participant kept = participants.findById(twin.id().value()).orElseThrow();
        ParticipantDetails before = kept.details();
        ParticipantDetails both = before.with(member.details());
        if (!both.equals(before)) {
            kept.change(both, currentUser.get().name());
            participants.flush();
            List<CustomerId> households =
                    twin.households().stream().map(Household::id).toList();
            history.changed(locked, households, kept.id(), before, both);
            line.write(households);
        }
        events.publishEvent(new ParticipantsUnited(member.id(), twin.id()));
        memberships.end(from, List.of(member.id()));
        memberships.settle(List.of(member.id()));
        return history.become(member.id(), twin.id());
    }

    /** A third household is told that it shares with the survivor now. */
    private void tellOthers(Locked locked, FamilyMember before, CustomerId from, CustomerId to) {
        List<CustomerId> others = before.others(from).stream()
                .map(Household::id)
                .filter(id -> !id.equals(to))
                .toList();
        Locked told = locked.only(others);
        queries.one(before.id()).forEach(after -> history.belongs(told, before, after));
        others.forEach(id -> events.publishEvent(new CustomerTouched(id)));
    }

    /** A third household is told again; so is the survivor, by whose history those who quote it are found (FILE-7). */
    private void tellBack(Locked locked, FamilyMember merged, CustomerId survivor) {
        List<CustomerId> others =
                merged.others(survivor).stream().map(Household::id).toList();
        if (others.isEmpty()) {
            return;
        }
        var told = new HashSet<>(others);
        told.add(survivor);
        queries.one(merged.id()).forEach(back -> {
            history.changed(locked, others, merged.id(), merged.details(), back.details());
            history.belongs(locked.only(told), merged, back);
        });
    }

    private static String line(Collection<FamilyMember> family) {
        var data = new ArrayList<ParticipantData>();
        family.forEach(member -> data.add(member.details().data()));
        return ParticipantText.of(data);
    }
}
