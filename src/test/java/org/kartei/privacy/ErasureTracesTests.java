package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.ParticipantDetails;
import org.kartei.importing.Import;
import org.kartei.importing.ImportState;
import org.kartei.security.Acting;

/** FILE-7: whoever is erased or deleted leaves no trace at others either. */
class ErasureTracesTests extends ErasureTest {

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
