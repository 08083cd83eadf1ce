package org.kartei.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerErasure;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerPart.Obstacle;
import org.kartei.customer.CustomerService;
import org.kartei.customer.PersonalData;
import org.kartei.customer.PersonalData.Holding;
import org.kartei.security.CurrentUser;
import org.kartei.security.ManagersOnly;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shared.RetriedOnDeadlock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases customers as persons (FILE-7; GDPR, article 17). What the law wants to be kept stays, at a shell without a
 * person, and falls due on its day; everything else goes at once, in one transaction.
 */
@Service
@Transactional
@ManagersOnly
public class Erasures {

    private final CustomerEnd end;
    private final CustomerErasure customer;
    private final CustomerService customers;
    private final List<PersonalData> parts;
    private final ErasureStore store;
    private final ErasurePdf pdf;
    private final I18NProvider texts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Erasures(
            CustomerEnd end,
            CustomerErasure customer,
            CustomerService customers,
            List<PersonalData> parts,
            ErasureStore store,
            ErasurePdf pdf,
            I18NProvider texts,
            CurrentUser currentUser,
            Clock clock) {
        this.end = end;
        this.customer = customer;
        this.customers = customers;
        this.parts = parts;
        this.store = store;
        this.pdf = pdf;
        this.texts = texts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The dry run: what would be erased, what must be kept and why. Nothing is written. */
    @Transactional(readOnly = true)
    public ErasurePlan plan(CustomerId id) {
        return planOf(id, present(customers.get(id).number()));
    }

    /** A shell has been erased already, and what is left of it falls due by itself. */
    private long present(long number) {
        if (customers.row(number).isEmpty()) {
            throw new BusinessRuleViolation("customer.error.gone");
        }
        return number;
    }

    /**
     * Erases everything that nothing keeps.
     *
     * @param shown the plan that was agreed to
     * @param locale how the shell is called that may stay: "Erased customer 10042"
     * @throws BusinessRuleViolation when something stands against it, the customer is gone, or there is something now
     *     that the plan did not tell
     */
    @RetriedOnDeadlock
    public ErasureId erase(CustomerId id, ErasurePlan shown, Locale locale) {
        long number = present(customer.hold(id));
        ErasurePlan plan = planOf(id, number);
        if (!plan.obstacles().isEmpty()) {
            throw new BusinessRuleViolation("privacy.error.obstacles");
        }
        if (!plan.isLike(shown)) {
            throw new BusinessRuleViolation("privacy.error.planChanged");
        }
        customer.erase(id, plan.isPartial() ? shellName(number, locale) : null);
        return store.add(id, plan, currentUser.get().name(), clock.instant());
    }

    /** Erases of one shell what need not be kept any longer; the shell goes with the last of it. */
    @RetriedOnDeadlock
    public void eraseDue(ErasureId id, Locale locale) {
        CustomerId shell = store.shell(id).orElseThrow(() -> new BusinessRuleViolation("privacy.error.finished"));
        long number = customer.hold(shell);
        ErasurePlan plan = planOf(shell, number);
        customer.erase(shell, plan.isPartial() ? shellName(number, locale) : null);
        store.goOn(id, plan, clock.instant());
    }

    /** All erasures: what is still kept first, by the day on which it is due, then the latest. */
    @Transactional(readOnly = true)
    public List<Erasure> list(int offset, int limit) {
        return store.list(offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return store.count();
    }

    @Transactional(readOnly = true)
    public Optional<Erasure> find(ErasureId id) {
        return store.find(id);
    }

    /** What may go today. */
    @Transactional(readOnly = true)
    public List<ErasureId> due() {
        return store.due(LocalDate.now(clock));
    }

    /** Of which customers who were deleted, by their numbers, something was kept that may go today. */
    @Transactional(readOnly = true)
    public Set<Long> dueOfDeleted() {
        LocalDate today = LocalDate.now(clock);
        return parts.stream().flatMap(part -> part.dueOfDeleted(today).stream()).collect(Collectors.toSet());
    }

    /** Erases that. */
    @RetriedOnDeadlock
    public void eraseDueOfDeleted() {
        LocalDate today = LocalDate.now(clock);
        parts.forEach(part -> part.eraseDueOfDeleted(today));
    }

    /** Prints a plan. */
    @Transactional(readOnly = true)
    public void print(ErasurePlan plan, Locale locale, OutputStream out) throws IOException {
        pdf.plan(plan, clock.instant(), locale, out);
    }

    /** Prints what was erased when by whom, and what is kept until when and why. */
    @Transactional(readOnly = true)
    public void certify(ErasureId id, Locale locale, OutputStream out) throws IOException {
        pdf.certificate(store.find(id).orElseThrow(), locale, out);
    }

    private ErasurePlan planOf(CustomerId id, long number) {
        LocalDate today = LocalDate.now(clock);
        List<Obstacle> obstacles = Stream.concat(
                        end.obstacles(id).stream(),
                        parts.stream().flatMap(part -> part.obstaclesToErasure(id).stream()))
                .toList();
        List<Holding> holdings = parts.stream()
                .flatMap(part -> part.holdings(id, today).stream())
                .filter(holding -> holding.count() > 0)
                .toList();
        return new ErasurePlan(number, obstacles, holdings);
    }

    private String shellName(long number, Locale locale) {
        return texts.getTranslation("privacy.shell", locale, String.valueOf(number));
    }
}
