package org.kartei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.SamePerson;
import org.kartei.group.GroupService;
import org.kartei.invoice.Offering;
import org.kartei.invoice.Offers;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.job.Progress;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnFieldService;
import org.kartei.security.AdminsOnly;
import org.kartei.security.CurrentUser;
import org.kartei.settings.NumberSeries;
import org.kartei.settings.SettingsService;
import org.kartei.settings.VatRates;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.voucher.Vouchers;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Service;

/**
 * Makes a believable school (APP-5): people of four countries with their families, in groups. The same seed on the same
 * day makes the same school. It can be used while it grows.
 */
@Service
@AdminsOnly
public class DemoSchool {

    /** The job's kind, translated by job.kind.demo. */
    public static final String KIND = "demo";

    public static final int SMALLEST = 10;
    public static final int LARGEST = 1_000_000;
    private static final long SEED = 20_240_901;
    private static final int BATCH = 1_000;

    private final CustomerService customers;
    private final GroupService groups;
    private final OwnFieldService ownFields;
    private final JobService jobs;
    private final NumberSeries numbers;
    private final NoteService notes;
    private final SamePerson samePerson;
    private final Vouchers vouchers;
    private final Offers offers;
    private final Offering offering;
    private final DemoInvoices invoices;
    private final SettingsService settings;
    private final VatRates rates;
    private final CurrentUser currentUser;
    private final Clock clock;

    DemoSchool(
            CustomerService customers,
            GroupService groups,
            OwnFieldService ownFields,
            JobService jobs,
            NumberSeries numbers,
            NoteService notes,
            SamePerson samePerson,
            Vouchers vouchers,
            Offers offers,
            Offering offering,
            DemoInvoices invoices,
            SettingsService settings,
            VatRates rates,
            CurrentUser currentUser,
            Clock clock) {
        this.notes = notes;
        this.samePerson = samePerson;
        this.vouchers = vouchers;
        this.offers = offers;
        this.offering = offering;
        this.invoices = invoices;
        this.settings = settings;
        this.rates = rates;
        this.currentUser = currentUser;
        this.customers = customers;
        this.groups = groups;
        this.ownFields = ownFields;
        this.jobs = jobs;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws BusinessRuleViolation when the size is not between {@link #SMALLEST} and {@link #LARGEST} */
    public static void checkSize(int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw new BusinessRuleViolation("demo.error.size", SMALLEST, LARGEST);
        }
    }

    /** {@link #start(int, long)} with the usual seed. */
    public JobId start(int size) {
        return start(size, SEED);
    }

    /**
     * Starts making so many customers; they are added to those that are there. Stopped in between, what has been made
     * stays.
     *
     * @throws BusinessRuleViolation when the size is not between {@link #SMALLEST} and {@link #LARGEST}
     */
    public JobId start(int size, long seed) {
        checkSize(size);
        return jobs.start(KIND, String.valueOf(size), null, progress -> make(size, seed, progress));
    }

    /** Two at once keep the processor busy while the database writes. */
    private void make(int size, long seed, Progress progress) throws Exception {
        progress.total(size);
        long firstNumber = numbers.take(CustomerService.NUMBER_SERIES, size);
        var school = new Resource("school");
        var households = new Households(
                seed,
                size,
                LocalDate.now(clock),
                firstNumber,
                new DemoGroups(groups, school),
                new DemoOwnFields(ownFields, school, seed),
                school);
        var demoNotes = new DemoNotes(
                school, seed, LocalDate.now(clock), currentUser.get().id());
        var demoVouchers = new DemoVouchers(vouchers, seed, LocalDate.now(clock));
        var lines = new DemoLines(rates, school);
        var demoOffers = new DemoOffers(offers, offering, lines, seed, LocalDate.now(clock));
        var currency = CurrencyUnit.of(settings.school().currency());
        var demoInvoices = invoices.making(lines, currency, school.text("goodwill"), seed, LocalDate.now(clock));
        var next = new AtomicInteger();
        Callable<Boolean> work = () -> {
            for (int from = next.getAndAdd(BATCH); from < size; from = next.getAndAdd(BATCH)) {
                if (progress.isCancelled()) {
                    return false;
                }
                List<CustomerId> made = make(households, demoNotes, from, Math.min(from + BATCH, size));
                demoVouchers.of(made, from);
                demoOffers.of(made, from);
                demoInvoices.of(made, from);
                progress.done(made.size());
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(signedIn(work), signedIn(work)))) {
                done.get();
            }
        }
    }

    private static <T> Callable<T> signedIn(Callable<T> work) {
        return new DelegatingSecurityContextCallable<>(work);
    }

    private List<CustomerId> make(Households households, DemoNotes demoNotes, int from, int to) {
        List<NewCustomer> batch = new ArrayList<>();
        for (int place = from; place < to; place++) {
            batch.add(households.at(place));
        }
        List<CustomerId> made = customers.registerAll(batch, null);
        samePerson.uniteFirst(parentsApart(made, from));
        notes.addFirst(demoNotes.of(made, from));
        return made;
    }

    /** The other parent by the one who pays. */
    private static Map<CustomerId, CustomerId> parentsApart(List<CustomerId> made, int from) {
        Map<CustomerId, CustomerId> apart = new HashMap<>();
        for (int i = 1; i < made.size(); i++) {
            if (Households.isOtherParent(from + i)) {
                apart.put(made.get(i - 1), made.get(i));
            }
        }
        return apart;
    }
}
