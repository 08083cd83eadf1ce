package org.kartei.duplicate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartei.duplicate.Traits.Owner;
import org.kartei.duplicate.Traits.Shared;
import org.kartei.job.Progress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Goes through all customers three times: in the order of their e-mails, phones and birthdays, so that those who share
 * one stand together. A portion at a time is in memory; the database sorts nothing, for its indexes have these orders.
 * It takes its time: after each portion it rests.
 */
@Component
class DuplicateWalk {

    /** More than so many with the same value are a firm or a placeholder, not one person entered again and again. */
    static final int CROWD = 10;

    private static final int BORN_THE_SAME_DAY = 20_000;
    private static final long LONGEST_PAUSE = 1_000_000_000;

    private final Traits traits;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DuplicateWalk(Traits traits, JdbcTemplate jdbc, Clock clock) {
        this.traits = traits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void run(Progress progress) {
        jdbc.update("insert into duplicate_run (started_at) values (?)", Timestamp.from(clock.instant()));
        long run = Objects.requireNonNull(jdbc.queryForObject("select max(id) from duplicate_run", Long.class));
        var found = new FoundPairs(jdbc, run);
        long customers = traits.customers();
        Map<Shared, Long> values = new EnumMap<>(Shared.class);
        for (Shared shared : Shared.values()) {
            values.put(shared, traits.values(shared));
        }
        var walked = new WalkedCustomers(
                progress,
                customers,
                customers + values.values().stream().mapToLong(Long::longValue).sum());
        values.forEach((shared, most) -> walked.walked(Math.max(0, most - share(shared, found, walked))));
        walked.walked(Math.max(0, customers - bornTogether(found, walked)));
        if (!progress.isCancelled()) {
            found.end();
            jdbc.update(
                    "update duplicate_run set ended_at = ?, customers = ?, left_out = ?, left_out_likely = ? where id = ?",
                    Timestamp.from(clock.instant()),
                    customers,
                    found.leftOut(),
                    found.leftOutLikely(),
                    run);
        } else {
            found.write();
        }
    }

    /** @return how many have such a value */
    private long share(Shared shared, FoundPairs found, WalkedCustomers walked) {
        long seen = 0;
        String last = "";
        List<Owner> portion;
        do {
            long began = System.nanoTime();
            portion = traits.after(shared, last);
            Map<String, List<Long>> byValue = portion.stream()
                    .collect(Collectors.groupingBy(
                            Owner::value,
                            LinkedHashMap::new,
                            Collectors.mapping(Owner::id, Collectors.toCollection(ArrayList::new))));
            boolean isFull = portion.size() == Traits.PORTION;
            if (isFull && byValue.size() > 1) {
                byValue.remove(portion.getLast().value()); // more of them may follow; they come again
            }
            last = byValue.isEmpty() ? last : lastOf(byValue.keySet());
            long read = byValue.values().stream().mapToLong(List::size).sum();
            if (isFull && byValue.size() == 1) {
                read = traits.count(shared, last);
            }
            compare(shared, byValue, isFull && byValue.size() == 1 ? read : 0, found);
            seen += read;
            walked.walked(read);
            letOthersWork(began);
        } while (portion.size() == Traits.PORTION && !walked.isCancelled());
        return seen;
    }

    /** @param all how many have the only value; 0 where they are all there */
    private void compare(Shared shared, Map<String, List<Long>> byValue, long all, FoundPairs found) {
        byValue.values().removeIf(ids -> ids.size() < 2);
        if (shared == Shared.PHONE) {
            byValue.keySet().removeIf(phone -> !Suspect.isPhone(phone));
        }
        Map<Long, Suspect> suspects =
                traits.of(byValue.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        byValue.forEach((value, ids) -> {
            List<Suspect> group =
                    ids.stream().map(suspects::get).filter(Objects::nonNull).toList();
            if (group.size() <= CROWD) {
                eachWithEach(group, found);
            } else {
                found.crowd(shared.reason(), value, group, Math.max(all, group.size()));
                bySound(group).values().forEach(alike -> oneAfterTheOther(alike, found));
            }
        });
    }

    /** @return how many have a birthday */
    private long bornTogether(FoundPairs found, WalkedCustomers walked) {
        long seen = 0;
        @Nullable Suspect last = null;
        var sameDay = new ArrayList<Suspect>();
        List<Suspect> portion;
        do {
            long began = System.nanoTime();
            portion = traits.bornAfter(last);
            for (Suspect each : portion) {
                if (last != null && !Objects.equals(last.birthday(), each.birthday())) {
                    alike(sameDay, found);
                }
                if (sameDay.size() < BORN_THE_SAME_DAY) {
                    sameDay.add(each);
                }
                last = each;
            }
            seen += portion.size();
            walked.walked(portion.size());
            letOthersWork(began);
        } while (portion.size() == Traits.PORTION && !walked.isCancelled());
        alike(sameDay, found);
        return seen;
    }

    private void alike(List<Suspect> sameDay, FoundPairs found) {
        if (sameDay.size() >= BORN_THE_SAME_DAY) {
            found.crowd(Reason.BIRTHDAY, "", sameDay, sameDay.size());
        }
        Map<String, List<Suspect>> bySound = bySound(sameDay);
        bySound.values().removeIf(group -> group.size() < 2);
        bySound(traits.withFurther(
                                bySound.values().stream().flatMap(List::stream).toList())
                        .values())
                .values()
                .forEach(group -> {
                    if (group.size() <= CROWD) {
                        eachWithEach(group, found);
                    } else {
                        oneAfterTheOther(group, found);
                    }
                });
        sameDay.clear();
    }

    /** Two thirds of the time are for whoever pages through a list meanwhile; nobody waits for this search. */
    private static void letOthersWork(long began) {
        LockSupport.parkNanos(Math.min(2 * (System.nanoTime() - began), LONGEST_PAUSE));
    }

    private static Map<String, List<Suspect>> bySound(Collection<Suspect> suspects) {
        var bySound = new HashMap<String, List<Suspect>>();
        for (Suspect each : suspects) {
            if (!each.sound().isEmpty()) {
                bySound.computeIfAbsent(each.sound(), sound -> new ArrayList<>())
                        .add(each);
            }
        }
        return bySound;
    }

    private static void eachWithEach(List<Suspect> group, FoundPairs found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                found.add(group.get(i), group.get(j));
            }
        }
    }

    /** Merged pair by pair, all of them become one; and there are no more pairs than customers. */
    private static void oneAfterTheOther(List<Suspect> group, FoundPairs found) {
        for (int i = 1; i < group.size(); i++) {
            found.add(group.get(i - 1), group.get(i));
        }
    }

    private static String lastOf(Collection<String> values) {
        String last = "";
        for (String value : values) {
            last = value;
        }
        return last;
    }
}
