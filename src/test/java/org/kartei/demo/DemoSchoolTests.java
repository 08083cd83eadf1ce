package org.kartei.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kartei.Drifts;
import org.kartei.KarteiTest;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.invoice.InvoiceRow;
import org.kartei.invoice.InvoiceState;
import org.kartei.invoice.Invoices;
import org.kartei.job.Check;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.JobState;
import org.kartei.listing.Filter;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** APP-5: a believable school on request, the same for the same seed. */
@KarteiTest
class DemoSchoolTests {

    private static final int SIZE = 60;

    @Autowired
    private DemoSchool school;

    @Autowired
    private CustomerService customers;

    @Autowired
    private NoteService notes;

    @Autowired
    private FamilyService families;

    @Autowired
    private OwnFieldService ownFields;

    @Autowired
    private JobService jobs;

    @Autowired
    private Invoices invoices;

    @Autowired
    private List<Check> checks;

    @Test
    void aSchoolHasTheAskedSizeFamiliesGroupsAndSeveralCountries() {
        List<CustomerRow> rows = made(7);
        assertThat(rows).hasSize(SIZE);
        assertThat(customers.countries()).hasSizeGreaterThan(1);
        assertThat(count(ListRequest.ALL.filtered("participants", new Filter.Present())))
                .isPositive();
        assertThat(count(ListRequest.ALL.filtered("groups", new Filter.Present())))
                .isPositive();
        assertThat(ownFields.all())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        field -> assertThat(count(ListRequest.ALL.filtered(field.columnKey(), new Filter.Present())))
                                .as(field.name())
                                .isPositive());
        assertThat(rows).allSatisfy(row -> assertThat(row.displayName()).isNotBlank());
        assertThat(rows.stream().mapToInt(row -> notes.of(row.id(), 9).size()).sum())
                .isPositive();
        assertThat(notes.followUps().count(ListRequest.ALL).rows())
                .isEqualTo(count(ListRequest.ALL.filtered("nextFollowUp", new Filter.Present())));
    }

    @Test
    void someChildrenBelongToTwoHouseholds() {
        List<CustomerRow> rows = made(7);
        List<FamilyMember> shared = rows.stream()
                .flatMap(row -> families.of(row.id()).stream())
                .filter(member -> member.households().size() == 2)
                .toList();
        assertThat(shared).isNotEmpty();
        assertThat(shared.size()).isEqualTo(2 * shared.stream().distinct().count());
    }

    @Test
    void theSameSeedMakesTheSameSchool() {
        List<String> once = names(made(7));
        List<String> both = names(made(7));
        assertThat(both).hasSize(2 * SIZE);
        assertThat(both.stream().distinct().toList())
                .isEqualTo(once.stream().distinct().toList());
    }

    @Test
    void theSameSeedMakesTheSameCustomersInEveryDetail() {
        List<CustomerData> once = data(made(7));
        List<CustomerData> both = data(made(7));
        assertThat(both.subList(SIZE, 2 * SIZE)).isEqualTo(once);
        assertThat(data(made(8)).subList(2 * SIZE, 3 * SIZE)).isNotEqualTo(once);
    }

    @Test
    void peopleOfFourCountriesSomeOfThemTwice() {
        List<CustomerData> school = data(made(7, 300));
        assertThat(school).extracting(CustomerData::country).contains("DE", "NL", "GB", "EE");
        assertThat(school.stream()
                        .filter(each -> each.birthday() != null)
                        .collect(Collectors.groupingBy(each -> each.firstName() + each.birthday() + each.city()))
                        .values())
                .as("entered twice")
                .anyMatch(same -> same.size() > 1);
    }

    @Test
    void someOweMoneyAndSomeHaveCredit() {
        made(7);
        assertThat(count(ListRequest.ALL.filtered("openAmount", new Filter.Present())))
                .isPositive();
        assertThat(count(ListRequest.ALL.filtered("creditBalance", new Filter.Present())))
                .isPositive();
        assertThat(invoices.list().page(ListRequest.ALL, 0, 100))
                .extracting(InvoiceRow::state)
                .contains(InvoiceState.ISSUED, InvoiceState.PARTLY_PAID, InvoiceState.PAID);
        assertThat(Drifts.of(checks)).isEmpty();
    }

    @Test
    void onlyAnAdminMakesOne() {
        Acting.as(Role.MANAGER);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> school.start(SIZE));
    }

    private List<CustomerData> data(List<CustomerRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(CustomerRow::number))
                .map(row -> customers.get(row.id()).data())
                .toList();
    }

    private List<CustomerRow> made(long seed) {
        return made(seed, SIZE);
    }

    private List<CustomerRow> made(long seed, int size) {
        Acting.as(Role.ADMIN);
        JobId id = school.start(size, seed);
        Job job = await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> jobs.own(id).orElseThrow(), each -> !each.isRunning());
        assertThat(job.state()).isEqualTo(JobState.DONE);
        return customers.list().page(ListRequest.ALL, 0, 1_000);
    }

    private long count(ListRequest request) {
        return customers.list().countExactly(request);
    }

    private static List<String> names(List<CustomerRow> rows) {
        return rows.stream().map(CustomerRow::displayName).sorted().toList();
    }
}
