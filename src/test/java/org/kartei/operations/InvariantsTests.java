package org.kartei.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartei.security.Acting.asAdmin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyService;
import org.kartei.customer.ParticipantDetails;
import org.kartei.customer.ParticipantText;
import org.kartei.demo.DemoSchool;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.job.JobFailure;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** APP-5, LIST-6 and the check of all invariants: what services write keeps them, what somebody bends by hand is told. */
@KarteiTest
class InvariantsTests {

    @Autowired
    private Invariants invariants;

    @Autowired
    private DemoSchool demoSchool;

    @Autowired
    private CustomerService customers;

    @Autowired
    private FamilyService families;

    @Autowired
    private GroupService groups;

    @Autowired
    private JobService jobs;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void admin() {
        asAdmin();
    }

    @Test
    void demoSchoolKeepsAllInvariants() {
        ended(demoSchool.start(1_200, 7));
        assertThat(check()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from customer", Long.class))
                .isEqualTo(1_200);
    }

    @Test
    void changesAndRenamedGroupsKeepThem() {
        GroupId group = fixtures.group("Reduced");
        var file = fixtures.customer(
                new CustomerDraft().firstName("Jürgen").lastName("Mueller").groups(Set.of(group)));
        customers.change(
                file.id(),
                file.version(),
                new CustomerDraft(file.data())
                        .lastName("Kowalski")
                        .displayName("")
                        .data());
        Group before = groups.byId().get(group);
        groups.change(group, before.version(), "Concession", before.color());
        assertThat(jdbc.queryForObject("select groups_sort from customer", String.class))
                .isEqualTo("concession");
        assertThat(check()).isEmpty();
    }

    @Test
    void tellsWhatDoesNotFit() {
        GroupId group = fixtures.group("Dance");
        fixtures.customer(new CustomerDraft().lastName("Zander").groups(Set.of(group)));
        jdbc.update("update customer set last_fold = 'wrong'");
        jdbc.update("delete from customer_gram limit 1");
        jdbc.update("delete from customer_group_member");
        jdbc.update("update number_series set next_value = 1");
        List<String> reasons = check().stream().map(JobFailure::reason).toList();
        assertThat(reasons).hasSize(2);
        assertThat(reasons.getFirst())
                .contains("last_fold does not fit")
                .contains("groups on the row")
                .contains("Search inside words");
        assertThat(reasons.getLast()).contains("number series");
    }

    @Test
    void tellsOfFamiliesThatDoNotFit() {
        CustomerFile anna = fixtures.customer(new CustomerDraft()
                .lastName("Zander")
                .participants(ParticipantText.read("Mia Zander; Jonas Zander; Lea Zander")));
        jdbc.update(
                "update household_member set position = 5 where customer_id = ? and position = 2",
                anna.id().value());
        jdbc.update(
                "update household_member set payer_of = null where customer_id = ? limit 1",
                anna.id().value());
        jdbc.update("delete m from household_member m join participant p on p.id = m.participant_id"
                + " where p.first_name = 'Jonas'");
        List<String> reasons = check().stream().map(JobFailure::reason).toList();
        assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("participants does not fit"));
        assertThat(reasons)
                .contains(
                        "The order of the participants has gaps",
                        "This participant belongs to no household",
                        "A participant has not exactly one payer");
    }

    @Test
    void list6TellsOfContactsOfFamiliesThatDoNotFit() {
        CustomerFile anna = fixtures.customer("Anna Zander");
        families.add(anna.id(), new ParticipantDetails("Mia", "Zander", null, "0711 28", "mia@example.org", ""));
        assertThat(check()).isEmpty();
        jdbc.update("update family_contact set fold = '1' where kind = 'PHONE'");
        assertThat(check())
                .singleElement()
                .satisfies(drift -> assertThat(drift.reason()).contains("family_contact does not fit"));
        jdbc.update("update participant set email = 'mia@example.com'");
        assertThat(check())
                .singleElement()
                .satisfies(drift -> assertThat(drift.reason())
                        .contains("family_contacts does not fit")
                        .contains("search_text does not fit")
                        .contains("Search inside words"));
    }

    @Test
    void tellsOfSearchEntriesThatNobodyHas() {
        fixtures.customer("Anna Zander");
        jdbc.update("insert into customer_gram (gram, customer_id) values (1, 999999)");
        assertThat(check())
                .singleElement()
                .satisfies(drift -> assertThat(drift.reason()).startsWith("1 "));
    }

    private List<JobFailure> check() {
        ended(invariants.start());
        return invariants.drifts(100);
    }

    private void ended(JobId job) {
        await().atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .until(() -> !jobs.own(job).orElseThrow().isRunning());
        assertThat(jobs.own(job).orElseThrow().state()).isEqualTo(JobState.DONE);
    }
}
