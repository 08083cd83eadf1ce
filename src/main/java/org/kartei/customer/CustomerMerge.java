package org.kartei.customer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.FamilyLock.Locked;
import org.kartei.customer.MergePart.Moving;
import org.kartei.customer.MergeRecords.Kept;
import org.kartei.customer.MergeRecords.Sides;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.security.CurrentUser;
import org.kartei.security.OfficeOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one customer of two (LIST-12). The survivor keeps its number and gets everything that hung on the loser; the
 * loser's row leaves the table of customers, but its number leads to the survivor, and both sides are kept as they were
 * until the merge is undone or the survivor ends. The history of the loser's fields stays where it is.
 */
@Service
@Transactional
@OfficeOnly
public class CustomerMerge {

    private final CustomerService customers;
    private final MergedFamily family;
    private final CustomerHistory told;
    private final Belongings belongings;
    private final SearchIndex index;
    private final MergeRecords records;
    private final MergeObstacles obstacles;
    private final MergedNumbers numbers;
    private final List<MergePart> parts;
    private final History history;
    private final CurrentUser currentUser;
    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerMerge(
            CustomerService customers,
            MergedFamily family,
            CustomerHistory told,
            Belongings belongings,
            SearchIndex index,
            MergeRecords records,
            MergeObstacles obstacles,
            MergedNumbers numbers,
            List<MergePart> parts,
            History history,
            CurrentUser currentUser,
            EntityManager entityManager,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.family = family;
        this.told = told;
        this.belongings = belongings;
        this.index = index;
        this.records = records;
        this.obstacles = obstacles;
        this.numbers = numbers;
        this.parts = parts;
        this.history = history;
        this.currentUser = currentUser;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Where somebody is found who had this number. */
    @Transactional(readOnly = true)
    public Optional<MergedInto> mergedInto(long number) {
        return numbers.of(number);
    }

    /** What a merge would bring together. */
    @Transactional(readOnly = true)
    public MergePreview preview(CustomerId survivor, CustomerId loser) {
        var participants = new Moving("customer.merge.moving.participants", family.count(loser));
        List<Moving> moving = Stream.concat(
                        Stream.of(participants), parts.stream().flatMap(part -> part.preview(loser).stream()))
                .filter(each -> each.count() > 0)
                .toList();
        return new MergePreview(customers.get(survivor), customers.get(loser), moving);
    }

    /**
     * Merges two customers, wholly or not at all.
     *
     * @param survivor who keeps the number, as read when the choice was made
     * @param loser whose number leads to the survivor from now on, as read then
     * @param data the survivor's master data afterwards; both families become one, whatever is said there
     * @throws BusinessRuleViolation when one of them has been changed, merged or deleted meanwhile
     */
    @RetriedOnDeadlock
    public CustomerFile merge(CustomerFile survivor, CustomerFile loser, CustomerData data) {
        CustomerId to = survivor.id();
        CustomerId from = loser.id();
        if (to.equals(from)) {
            throw new BusinessRuleViolation("customer.merge.error.same");
        }
        Locked locked = family.lock(to, from);
        Customer kept = load(survivor);
        Customer gone = load(loser);
        var sides = new Sides(
                kept, customers.get(to).data(), gone, customers.get(from).data());
        long merge = records.add(
                sides,
                clock.instant(),
                currentUser.get().name(),
                history.lastChange(from.value()),
                history.lastChange(to.value()));
        told.done(Action.MERGED, gone, String.valueOf(kept.number()));
        told.done(Action.MERGED, kept, String.valueOf(gone.number()));
        records.families(merge, family.move(locked, from, to));
        answer(kept);
        customers.unite(to, kept.version(), withFamily(kept, data));
        parts.forEach(part -> records.moved(merge, part.key(), part.move(from, to)));
        remove(gone);
        records.endsWithLine(merge, history.lastChange(to.value()));
        touched(from, to);
        return customers.get(to);
    }

    /** Who became this customer, the latest first, and whether that can be undone. */
    @Transactional(readOnly = true)
    public List<Merged> merges(CustomerId survivor) {
        return records.in(survivor).stream().map(obstacles::told).toList();
    }

    /**
     * Undoes a merge wholly: both are as they were before.
     *
     * @return whoever had been merged
     * @throws BusinessRuleViolation when something has been changed since, somebody else has taken what would come back,
     *     or another merge has to be undone first
     */
    @RetriedOnDeadlock
    public CustomerFile undo(long merge) {
        Locked locked = family.lock(find(merge).survivor());
        Kept undone = find(merge); // somebody else may have undone it while we waited
        BusinessRuleViolation obstacle = obstacles.told(undone).obstacle();
        if (obstacle != null) {
            throw obstacle;
        }
        Customer back = restore(undone);
        Customer kept = Objects.requireNonNull(
                entityManager.find(Customer.class, undone.survivor().value()));
        CustomerData before = records.survivorData(merge);
        MergedFamily.Before families = records.families(merge);
        Map<CustomerId, Long> thirdLines = lastLines(locked, undone.survivor());
        records.forgetWhatWasWritten(undone);
        customers.unite(undone.survivor(), kept.version(), withFamily(kept, before)); // first: others are told its name
        MergedFamily.Back familiesBack = family.moveBack(locked, families, undone.survivor(), undone.loser());
        long since = records.lineOf(undone);
        family.forgetDetails(families, since);
        parts.forEach(part -> part.moveBack(records.moved(merge, part.key()), undone.survivor(), undone.loser()));
        records.delete(merge);
        records.familiesGoOn(families, familiesBack);
        answer(kept);
        records.forgetWhatWasTold(undone, since, kept.displayName());
        told.done(Action.UNMERGED, back, String.valueOf(kept.number()));
        told.done(Action.UNMERGED, kept, String.valueOf(back.number()));
        goOn(undone.survivor(), undone.survivorLineBefore());
        goOn(undone.loser(), undone.loserLineBefore());
        thirdLines.forEach(this::goOn);
        touched(undone.loser(), undone.survivor());
        return customers.get(undone.loser());
    }

    /** Of the other households: what they are told of the undoing stands against no merge of theirs. */
    private Map<CustomerId, Long> lastLines(Locked locked, CustomerId survivor) {
        return locked.ids().stream()
                .filter(id -> !id.equals(survivor))
                .collect(Collectors.toMap(id -> id, id -> history.lastChange(id.value())));
    }

    private Kept find(long merge) {
        return records.find(merge).orElseThrow(() -> new BusinessRuleViolation("customer.merge.error.undone"));
    }

    private Customer load(CustomerFile file) {
        Customer customer = entityManager.find(Customer.class, file.id().value());
        if (customer == null || customer.version() != file.version()) {
            throw new BusinessRuleViolation("customer.merge.error.changedMeanwhile", String.valueOf(file.number()));
        }
        return customer;
    }

    /** A search for the number of anybody who was merged finds the survivor. */
    private void answer(Customer kept) {
        Set<Long> before = kept.searchTexts().grams();
        kept.answerTo(numbers.numbersIn(kept.id()));
        entityManager.flush();
        index.change(kept.id(), before, kept.searchTexts().grams());
    }

    /** By hand, so that for Envers the loser does not end: it may come back. */
    private void remove(Customer gone) {
        index.remove(gone.id(), gone.searchTexts().grams());
        entityManager.flush();
        entityManager.detach(gone);
        jdbc.update("delete from customer where id = ?", gone.id().value());
    }

    private Customer restore(Kept undone) {
        records.restoreRow(undone);
        CustomerData data = records.loserData(undone.id());
        Customer back = Objects.requireNonNull(
                entityManager.find(Customer.class, undone.loser().value()));
        back.describe(data);
        belongings.sortGroups(Set.of(back));
        entityManager.flush();
        belongings.add(
                Map.of(back, new CustomerDraft(data).participants(List.of()).data())); // they are moved back
        return back;
    }

    private static CustomerData withFamily(Customer kept, CustomerData data) {
        return new CustomerDraft(data)
                .participants(ParticipantText.read(kept.participants()))
                .data();
    }

    private void goOn(CustomerId customer, long lineBefore) {
        records.goOn(customer, lineBefore, history.lastChange(customer.value()));
    }

    private void touched(CustomerId loser, CustomerId survivor) {
        events.publishEvent(new CustomerTouched(loser));
        events.publishEvent(new CustomerTouched(survivor));
    }
}
