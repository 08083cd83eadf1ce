package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.SamePerson;
import org.kartei.importing.Import;
import org.kartei.importing.ImportState;
import org.kartei.note.NoteDraft;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** FILE-7: whoever is erased or deleted leaves no trace at others either. */
class ErasureTracesTests extends ErasureTest {

    @Autowired
    private SamePerson samePerson;

    @Autowired
    private DataCopies copies;

    @Test
    void theOtherHouseholdKeepsItsChildAndForgetsTheName() {
        CustomerFile father = fixtures.customer("Karl Weiss");
        Acting.asManager();
        families.join(father.id(), families.of(person.id()).get(1).id());
        assertThat(jdbc.queryForObject(
                        "select count(*) from history_entry where customer_id = ? and after_value like '%Zzyzx%'",
                        Long.class, father.id().value()))
                .isPositive();

        erase();

        assertThat(families.of(father.id()))
                .extracting(member -> member.details().firstName())
                .containsExactly("Tom");
        assertThat(traces()).isEmpty();
    }

    /** Whether her father's file goes on with its own number, or his other one does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChildThatOnceLivedElsewhereIsForgottenThereToo(boolean goesOn) {
        CustomerFile father = fixtures.customer(new CustomerDraft()
                .firstName("Karl")
                .lastName("Weiss")
                .participants(List.of(new ParticipantData("Leo", "Weiss", null))));
        CustomerFile twice = fixtures.customer("Karl Weiss");
        Acting.asManager();
        FamilyMember mia = families.of(person.id()).getFirst();
        families.join(father.id(), mia.id());
        families.change(
                mia.id(), mia.version(), new ParticipantDetails("Mia", "Zzyzx-Weiss", BIRTHDAY, "", "", "Zzyzx"));
        families.move(father.id(), mia.id(), 0);
        CustomerFile known = customers.get(father.id());
        CustomerFile survivor = goesOn ? known : twice;
        CustomerFile loser = goesOn ? twice : known;
        merging.merge(survivor, loser, new MergeChoices(survivor.data(), loser.data()).data());
        families.remove(survivor.id(), mia.id(), false);
        assertThat(merging.merges(survivor.id()).getFirst().obstacle()).isNotNull();

        erase();

        assertThat(traces()).isEmpty();
        assertThat(families.of(survivor.id()))
                .extracting(member -> member.details().firstName())
                .containsExactly("Leo");
        assertThat(jdbc.queryForList("select families from customer_merge", String.class))
                .singleElement()
                .satisfies(kept -> assertThat(kept).contains("Leo"));
    }

    /** Whether anybody is left in her own family then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChildThatWasTakenOutForGoodBeforeIsForgottenWhereItOnceLived(boolean isFamilyEmpty) {
        CustomerFile father = fixtures.customer(new CustomerDraft()
                .firstName("Karl")
                .lastName("Weiss")
                .participants(List.of(new ParticipantData("Leo", "Weiss", null))));
        CustomerFile twice = fixtures.customer("Karl Weiss");
        Acting.asManager();
        FamilyMember mia = families.of(person.id()).getFirst();
        FamilyMember tom = families.of(person.id()).getLast();
        families.join(father.id(), mia.id());
        merge(father.id(), twice.id());
        families.remove(father.id(), mia.id(), false);
        families.remove(person.id(), mia.id(), true);
        if (isFamilyEmpty) {
            families.remove(person.id(), tom.id(), true);
        }

        erase();

        assertThat(traces()).isEmpty();
        assertThat(families.of(father.id()))
                .extracting(member -> member.details().firstName())
                .containsExactly("Leo");
    }

    /** Whether a merge has folded it into the other one, or somebody has seen that both are one; first is who is erased first. */
    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "false, false"})
    void aChildThatTurnedOutToBeAnotherIsForgottenWhereItOnceLived(boolean isMerge, boolean isTwinFirst) {
        CustomerFile father = fixtures.customer("Karl Weiss");
        CustomerFile twice = fixtures.customer("Karl Weiss");
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Xaveria")
                .lastName("Zzyzx")
                .participants(List.of(new ParticipantData("Mia", "Zzyzx", BIRTHDAY))));
        Acting.asManager();
        FamilyMember mia = families.of(twin.id()).getFirst();
        families.join(father.id(), mia.id());
        merge(father.id(), twice.id());
        notes.delete(notes.addAbout(father.id(), mia.id(), new NoteDraft("Costume", "", null, Set.of())));
        families.remove(father.id(), mia.id(), false);
        if (isMerge) {
            merge(person.id(), twin.id());
            erase();
        } else {
            samePerson.unite(mia.id(), families.of(person.id()).getFirst().id());
            CustomerId last = isTwinFirst ? person.id() : twin.id();
            CustomerId first = isTwinFirst ? twin.id() : person.id();
            erasures.erase(first, erasures.plan(first), Locale.ENGLISH);
            erasures.erase(last, erasures.plan(last), Locale.ENGLISH);
        }
        assertThat(traces()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select action from history_entry where customer_id = ? and subject = 'participant'",
                        String.class,
                        father.id().value()))
                .as("that something was done is told")
                .isNotEmpty();
    }

    /** What was one for a while and is two again is forgotten with either. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoWasMergedForAWhileIsForgottenThereToo(boolean isSurvivor) {
        CustomerFile father = fixtures.customer("Karl Weiss");
        CustomerFile aunt = fixtures.customer(new CustomerDraft()
                .firstName("Eva")
                .lastName("Weiss")
                .participants(List.of(new ParticipantData("Leo", "Weiss", null))));
        Acting.asManager();
        CustomerId survivor = isSurvivor ? person.id() : aunt.id();
        CustomerId loser = isSurvivor ? aunt.id() : person.id();
        families.join(father.id(), families.of(loser).getLast().id());
        merge(survivor, loser);
        merging.undo(merging.merges(survivor).getFirst().id());
        erase();
        assertThat(traces()).isEmpty();
    }

    /** Not by a name that the other one had for a while, nor by what only this one's entry of a common child said. */
    @Test
    void whoLentNameAndChildForAWhileIsForgottenThereToo() {
        CustomerFile mother = fixtures.customer(new CustomerDraft()
                .firstName("Eva")
                .lastName("Weiss")
                .participants(List.of(new ParticipantData("Tom", "Weiss", null))));
        CustomerFile father = fixtures.customer("Karl Weiss");
        Acting.asManager();
        families.join(father.id(), families.of(mother.id()).getFirst().id());
        FamilyMember tom = families.of(person.id()).getLast();
        families.change(
                tom.id(),
                tom.version(),
                new ParticipantDetails(
                        "Tom", "Weiss", BIRTHDAY, "0711 99887766", "tom@zzyzx.example", "Zzyzx has his keys"));
        CustomerFile kept = customers.get(mother.id());
        CustomerFile gone = customers.get(person.id());
        merging.merge(
                kept,
                gone,
                new CustomerDraft(kept.data())
                        .displayName(gone.data().displayName())
                        .data());
        copies.collect(mother.id(), Locale.ENGLISH);
        merging.undo(merging.merges(mother.id()).getFirst().id());
        erase();
        assertThat(traces()).isEmpty();
    }

    private void merge(CustomerId survivor, CustomerId loser) {
        CustomerFile kept = customers.get(survivor);
        CustomerFile gone = customers.get(loser);
        var united = new CustomerDraft(kept.data())
                .email(gone.data().email())
                .phone(gone.data().phone())
                .street(gone.data().street())
                .remark(gone.data().remark())
                .data();
        merging.merge(kept, gone, united);
    }

    /** LIST-11: they never were, in no other file either. */
    @Test
    void anUndoneImportLeavesNothing() {
        erase();
        CustomerFile father = fixtures.customer("Karl Weiss");
        Import one = imported("First name,Last name,E-mail,Birthday,Participants\n"
                + "Ylva,Zzyzx,ylva.zzyzx@example.org,1931-01-13,Mia Zzyzx (1931-01-13); Tom Weiss\n"
                + "Yara,Zzyzx,yara.zzyzx@example.org,1931-01-13,Ole Zzyzx\n"
                + "Xaver,Zzyzx,xaver at zzyzx,1931-01-13,\n");
        Acting.asManager();
        CustomerId ylva = named("Ylva");
        families.join(father.id(), families.of(ylva).getFirst().id());
        families.join(father.id(), families.of(ylva).getLast().id());
        families.remove(father.id(), families.of(ylva).getFirst().id(), false);
        jdbc.update("insert into job_failure (job_id, position, subject, reason)"
                + " select (select min(id) from job), number, concat(number, ' ', display_name), 'Zzyzx' from customer"
                + " where last_name = 'Zzyzx'");
        assertThat(traces()).contains("history_entry.after_value", "customer_import_finding.value");

        imports.undo(one.id(), false);
        await(one.id(), ImportState.UNDONE);

        assertThat(imports.find(one.id()).orElseThrow().counts().removed()).isEqualTo(2);
        assertThat(traces()).isEmpty();
        assertThat(families.of(father.id())).singleElement().satisfies(tom -> {
            assertThat(tom.details().firstName()).isEqualTo("Tom");
            assertThat(tom.isPaidBy(father.id())).isTrue();
        });
    }

    @Test
    void whoeverWasMergedIntoThePersonIsForgottenWithThem() {
        CustomerFile father = fixtures.customer("Karl Weiss");
        imported("First name,Last name,E-mail,Birthday\nYlva,Zzyzx,ylva.zzyzx@example.org,1931-02-30\n");
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Ylva")
                .lastName("Zzyzx")
                .email("ylva.zzyzx@example.org")
                .participants(List.of(new ParticipantData("Leo", "Weiss", null))));
        Acting.asManager();
        families.join(father.id(), families.of(twin.id()).getFirst().id());
        merging.merge(person, twin, new MergeChoices(person.data(), twin.data()).data());
        erase();
        assertThat(traces()).isEmpty();
        assertThat(end.gone(twin.number()).orElseThrow().isErased())
                .as("erased with the one it had become")
                .isTrue();
    }

    @Test
    void anImportForgetsWhomItQuoted() {
        Import one = imported("First name,Last name,E-mail,Birthday\nXaveria,Zzyzx,zzyzx@example.org,1931-02-30\n"
                + "Ylva,Zzyzx,ylva.zzyzx@example.org,1931-01-13\n");
        CustomerId ylva = named("Ylva");
        Acting.asManager();
        assertThat(jdbc.queryForObject("select count(*) from customer_import_finding", Long.class))
                .isPositive();
        erase();
        erasures.erase(ylva, erasures.plan(ylva), Locale.ENGLISH);

        assertThat(one.state()).isEqualTo(ImportState.DONE);
        assertThat(traces()).isEmpty();
    }

    @Test
    void longWorkForgetsWhomItNamed() {
        jdbc.update("insert into job (id, kind, title, state, started_at) values (1, 'bulkEdit', '', 'DONE', now())");
        jdbc.update(
                "insert into job_failure (job_id, position, subject, reason) values (1, 1, ?, 'Zzyzx is no address')",
                person.number() + " Xaveria Zzyzx");
        erase();
        assertThat(traces()).isEmpty();
        assertThat(jdbc.queryForObject("select subject from job_failure", String.class))
                .isEqualTo(String.valueOf(person.number()));
    }

    /** As a merge at that moment makes it: the one is told with its number, the other by its name. */
    @Test
    void longWorkForgetsWhomItNamedInAReason() {
        jdbc.update("insert into job (id, kind, title, state, started_at) values (1, 'bulkEdit', '', 'DONE', now())");
        jdbc.update(
                "insert into job_failure (job_id, position, subject, reason) values (1, 1, '77', ?), (1, 2, '78', ?)",
                "77 was merged into " + person.number() + " Xaveria Zzyzx.",
                "78 was merged into 1" + person.number() + " Karl Weiss.");
        erase();
        assertThat(traces()).isEmpty();
        assertThat(jdbc.queryForList("select concat(subject, reason <> '') from job_failure", String.class))
                .containsExactly("770", "781");
    }

    private CustomerId named(String firstName) {
        return jdbc.queryForObject(
                "select id from customer where first_name = ?", (rs, row) -> new CustomerId(rs.getLong(1)), firstName);
    }

    @Test
    void deletingLeavesNoTraceEither() {
        end.delete(person.id(), List.of(), "");
        assertThat(traces()).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, false));
    }
}
