package org.kartei.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartei.history.Action;
import org.kartei.history.History;
import org.kartei.history.HistoryEntry;
import org.kartei.history.Subject;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-12: what was merged can be parted again, wholly or not at all. */
class MergeUndoTests extends MergeTest {

    @Autowired
    private History lines;

    @Autowired
    private OwnFieldService ownFields;

    @Test
    void list12UndoPutsBothBackAsTheyWere() {
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, other);
        CustomerFile back = merging.undo(onlyMerge(anna).id());

        assertThat(back.data()).isEqualTo(other.data());
        assertThat(back.version()).isEqualTo(other.version());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(everything()).isEqualTo(before);
        assertThat(found("0731")).containsExactly(other.id());
        assertThat(found(String.valueOf(other.number()))).containsExactly(other.id());
        assertThat(history.ofCustomer(other.id().value()).page(ListRequest.ALL, 0, 100))
                .extracting(HistoryEntry::action)
                .startsWith(Action.UNMERGED, Action.MERGED);
        assertThat(merging.merges(anna.id())).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(1_000_000))
                .withMessage("customer.merge.error.undone");

        merge(customers.get(other.id()), customers.get(anna.id()));
        assertThat(titles(other)).as("and the other way round").hasSize(4);
    }

    /** INV-5: and both show what is open of their own. */
    @Test
    void list12UndoGivesEachItsInvoicesBack() {
        fixtures.invoice(anna, "100.00");
        String number = fixtures.invoice(other, "20.00");
        fixtures.offer(other, "30.00");
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, other);
        assertThat(row(anna).openAmount()).isEqualByComparingTo("120.00");
        assertThat(ownerOf(number)).isEqualTo(anna.id().value());
        assertThat(jdbc.queryForList("select customer_id from offer", Long.class))
                .containsExactly(anna.id().value());

        merging.undo(onlyMerge(anna).id());
        assertThat(row(anna).openAmount()).isEqualByComparingTo("100.00");
        assertThat(row(other).openAmount()).isEqualByComparingTo("20.00");
        assertThat(ownerOf(number)).isEqualTo(other.id().value());
        assertThat(everything()).isEqualTo(before);
    }

    private Long ownerOf(String invoice) {
        return jdbc.queryForObject("select customer_id from invoice where number = ?", Long.class, invoice);
    }

    @Test
    void list12UndoIsRefusedWithWhatWasChangedByWhom() {
        merge(anna, other);
        Acting.as(
                Role.MANAGER,
                () -> notes.add(anna.id(), NoteOrigin.PHONE, new NoteDraft("called", "", null, Set.of())));
        Merged merged = onlyMerge(anna);
        assertThat(merged.change()).isNotNull();
        assertThat(merged.change().staffName()).isEqualTo("Test Manager");
        assertThat(merged.change().item()).isEqualTo("called");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merged.id()))
                .withMessage("customer.merge.error.changed");
        assertThat(titles(anna)).hasSize(5);
    }

    @Test
    void list12AChainLeadsToItsEndAndIsUndoneFromThere() {
        CustomerFile third = fixtures.customer("Anne Müller");
        merge(anna, other);
        merge(third, customers.get(anna.id()));
        assertThat(merging.mergedInto(other.number()).orElseThrow().survivorNumber())
                .isEqualTo(third.number());
        assertThat(found(String.valueOf(other.number()))).containsExactly(third.id());
        List<Merged> merges = merging.merges(third.id());
        assertThat(merges).extracting(Merged::number).containsExactly(anna.number(), other.number());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merges.getLast().id()))
                .withMessage("customer.error.merged");

        merging.undo(merges.getFirst().id());
        assertThat(merging.mergedInto(other.number()).orElseThrow().survivorNumber())
                .isEqualTo(anna.number());
        assertThat(found(String.valueOf(other.number()))).containsExactly(anna.id());
        assertThat(customers.get(third.id()).data()).isEqualTo(third.data());
        merging.undo(merges.getLast().id());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(customers.get(other.id()).data()).isEqualTo(other.data());
        assertThat(titles(other)).containsExactly("about Mia", "third", "second");
    }

    @Test
    void list12OfSeveralIntoOneTheLastIsUndoneFirst() {
        CustomerFile third = fixtures.customer("Anne Müller");
        merge(anna, other);
        merge(customers.get(anna.id()), third);
        List<Merged> merges = merging.merges(anna.id());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merges.getLast().id()))
                .withMessage("customer.merge.error.laterFirst");
        merging.undo(merges.getFirst().id());
        merging.undo(merges.getLast().id());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
        assertThat(customers.list().countExactly(ListRequest.ALL)).isEqualTo(3);
    }

    @Test
    void file4WhoIsOfAThirdHouseholdTooStaysWhoItIs() {
        CustomerFile father = fixtures.customer("Max Berg");
        FamilyMember ole = families.of(other.id()).getLast();
        families.join(father.id(), ole.id());
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, customers.get(other.id()));
        FamilyMember moved = families.of(anna.id()).getLast();
        assertThat(moved.id()).isEqualTo(ole.id());
        assertThat(moved.isPaidBy(anna.id())).isTrue();
        assertThat(moved.others(anna.id())).extracting(Household::id).containsExactly(father.id());
        assertThat(history.ofCustomer(father.id().value()).page(ListRequest.ALL, 0, 1))
                .extracting(HistoryEntry::field)
                .containsExactly("payer");
        merging.undo(onlyMerge(anna).id());
        assertThat(everything()).isEqualTo(before);
    }

    /** FILE-9: what the merge has told a third household, its undoing tells, too; that stands against no merge there. */
    @Test
    void file4AThirdHouseholdIsToldOfTheUndoing() {
        CustomerFile father = fixtures.customer("Max Berg");
        CustomerFile twice = fixtures.customer("Max Berg");
        families.join(father.id(), families.of(other.id()).getLast().id());
        merge(customers.get(anna.id()), customers.get(other.id()));
        merge(customers.get(father.id()), twice);
        merging.undo(onlyMerge(anna).id());

        String berg = father.number() + " Max Berg";
        assertThat(jdbc.queryForList(
                        "select concat(item, ' ', field, ': ', before_value, ' → ', after_value) from history_entry"
                                + " where customer_id = ? order by id desc limit 2",
                        String.class,
                        father.id().value()))
                .containsExactlyInAnyOrder(
                        "Ole Müller households: " + name(anna) + "; " + berg + " → " + name(other) + "; " + berg,
                        "Ole Müller payer: " + name(anna) + " → " + name(other));
        merging.undo(onlyMerge(father).id());
        assertThat(customers.find(twice.number())).isPresent();
    }

    @Test
    void file4AThirdHouseholdIsToldThatDetailsAreGoneAgainButNotWhich() {
        CustomerFile father = fixtures.customer("Max Berg");
        families.join(father.id(), families.of(anna.id()).getFirst().id());
        merge(customers.get(anna.id()), customers.get(other.id()));
        merging.undo(onlyMerge(anna).id());
        assertThat(history.ofCustomer(father.id().value()).page(ListRequest.ALL, 0, 4))
                .extracting(line -> line.item() + ", " + line.field() + ": " + line.before() + " → " + line.after())
                .containsExactlyInAnyOrder(
                        "Mia Müller, phone:  → ",
                        "Mia Müller, notes:  → ",
                        "Mia Müller, phone:  → ",
                        "Mia Müller, notes:  → ");
    }

    private static String name(CustomerFile customer) {
        return customer.number() + " " + customer.data().displayName();
    }

    @Test
    void file4AChildOfBothIsOfOneThen() {
        FamilyMember ole = families.of(other.id()).getLast();
        families.join(anna.id(), ole.id());
        anna = customers.get(anna.id());
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, customers.get(other.id()));
        assertThat(families.of(anna.id())).hasSize(2);
        assertThat(families.of(anna.id()).getLast().isPaidBy(anna.id())).isTrue();
        merging.undo(onlyMerge(anna).id());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void list12WhoTookDataOutBetweenDoesNotStandAgainstUndoing() {
        CustomerFile third = fixtures.customer("Anne Müller");
        takenOut(anna);
        merge(anna, other);
        takenOut(anna);
        merge(customers.get(anna.id()), third);
        takenOut(anna);
        List<Merged> merges = merging.merges(anna.id());
        assertThat(merges.getFirst().obstacle()).isNull();
        merging.undo(merges.getFirst().id());
        assertThat(onlyMerge(anna).obstacle()).isNull();
        merging.undo(merges.getLast().id());
        assertThat(customers.get(anna.id()).data()).isEqualTo(anna.data());
    }

    @Test
    void list12WhoeverHasTheNumberNowIsNotOverwritten() {
        merge(anna, other);
        CustomerFile third = fixtures.customer("Anne Müller");
        jdbc.update(
                "update customer set number = ? where id = ?",
                other.number(),
                third.id().value());
        assertUndoIsRefused("customer.merge.error.numberTaken");
        assertThat(customers.find(other.number()).orElseThrow().id()).isEqualTo(third.id());
    }

    @Test
    void file4AParticipantWhoWasChangedElsewhereIsNotOverwritten() {
        merge(anna, other);
        jdbc.update("update participant set notes = 'moved away', version = version + 1 where first_name = 'Mia'");
        assertUndoIsRefused("customer.merge.error.familyChanged");
    }

    @Test
    void file4WhoPaysNowGoesOnPaying() {
        CustomerFile father = fixtures.customer("Max Berg");
        FamilyMember ole = families.of(other.id()).getLast();
        families.join(father.id(), ole.id());
        merge(anna, customers.get(other.id()));
        jdbc.update(
                "update household_member set payer_of = null where customer_id = ?",
                anna.id().value());
        jdbc.update(
                "update household_member set payer_of = participant_id where customer_id = ?",
                father.id().value());
        assertUndoIsRefused("customer.merge.error.familyChanged");
        assertThat(families.get(ole.id()).isPaidBy(father.id())).isTrue();
    }

    /** Nobody had a value when the manager made another kind of the field: it was only in what the merge has kept. */
    @Test
    void file3AValueThatItsFieldDoesNotTakeAnyMoreIsNotBroughtBack() {
        OwnField shoe = fixtures.ownField("Shoe", OwnFieldKind.TEXT);
        Acting.asOffice();
        other = customers.change(
                other.id(),
                other.version(),
                new CustomerDraft(other.data())
                        .own(OwnValues.NONE.with(shoe, "large"))
                        .data());
        merging.merge(anna, other, anna.data());
        become(shoe, 0, OwnFieldKind.YES_NO);
        Map<String, List<Map<String, Object>>> before = everything();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(onlyMerge(anna).id()))
                .withMessage("customer.merge.error.ownField");
        assertThat(everything()).isEqualTo(before);
        BusinessRuleViolation obstacle = onlyMerge(anna).obstacle();
        assertThat(obstacle).isNotNull();
        assertThat(obstacle.args()).containsExactly("Shoe");

        become(shoe, 1, OwnFieldKind.TEXT);
        merging.undo(onlyMerge(anna).id());
        assertThat(customers.get(other.id()).data()).isEqualTo(other.data());
    }

    private void become(OwnField field, int version, OwnFieldKind kind) {
        Acting.as(Role.MANAGER, () -> {
            ownFields.change(field.id(), version, field.name(), kind, List.of());
            return kind;
        });
    }

    /** Who read a participant while both were one does not save over what was written after the undoing. */
    @Test
    void file4AFormFromBetweenSavesOverNothing() {
        merge(anna, other);
        FamilyMember read = families.of(anna.id()).getFirst();
        merging.undo(onlyMerge(anna).id());
        FamilyMember back = families.of(anna.id()).getFirst();
        assertThat(back.id()).isEqualTo(read.id());
        families.change(back.id(), back.version(), new ParticipantDetails("Mia", "Müller", BORN, "0170 2", "", ""));
        assertThatExceptionOfType(ParticipantChangedMeanwhile.class)
                .isThrownBy(() -> families.change(read.id(), read.version(), read.details()));
        assertThat(families.get(read.id()).details().phone()).isEqualTo("0170 2");
    }

    @Test
    void file4AParticipantWhomTwoMergesChangedIsUndoneTwice() {
        CustomerFile third = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Müller")
                .participants(List.of(new ParticipantData("Mia", "Müller", BORN))));
        FamilyMember again = families.of(third.id()).getFirst();
        families.change(
                again.id(), again.version(), new ParticipantDetails("Mia", "Müller", BORN, "", "mia@example.org", ""));
        Map<String, List<Map<String, Object>>> before = everything();
        merge(anna, other);
        merge(customers.get(anna.id()), customers.get(third.id()));
        List<Merged> merges = merging.merges(anna.id());
        merging.undo(merges.getFirst().id());
        merging.undo(merges.getLast().id());
        assertThat(everything()).isEqualTo(before);
    }

    /** Something stands in the way of which the history does not tell. */
    private void assertUndoIsRefused(String reason) {
        Merged merged = onlyMerge(anna);
        Map<String, List<Map<String, Object>>> before = everything();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> merging.undo(merged.id()))
                .withMessage(reason);
        assertThat(everything()).isEqualTo(before);
        assertThat(onlyMerge(anna)).isEqualTo(merged);
    }

    private void takenOut(CustomerFile customer) {
        lines.record(Action.EXPORTED, new Subject("customer", customer.id().value(), customer.number(), "Anna Müller"));
    }
}
