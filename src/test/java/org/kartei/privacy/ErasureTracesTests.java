package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.ParticipantData;
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
        CustomerId ylva = jdbc.queryForObject(
                "select id from customer where first_name = 'Ylva'", (rs, row) -> new CustomerId(rs.getLong(1)));
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

    @Test
    void deletingLeavesNoTraceEither() {
        end.delete(person.id(), "");
        assertThat(traces()).isEmpty();
        assertThat(end.gone(person.number())).hasValue(new CustomerEnd.Gone(TODAY, false));
    }
}
