package org.kartei.crash;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kartei.Drifts;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.job.Check;
import org.kartei.security.Acting;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks after the kill whether each work of the {@link MoneyOffice} was done as a whole or not at all, and does what was not. Tells whatever is wrong. */
final class MoneyLook {

    private final ApplicationContext context;
    private final Till till;
    private final Purse purse;
    private final TestClock clock;
    private final List<Clerk> clerks;
    private final Map<MoneyWork, String> before = new EnumMap<>(MoneyWork.class);
    private final Map<MoneyWork, String> after = new EnumMap<>(MoneyWork.class);

    MoneyLook(ApplicationContext context) {
        this.context = context;
        till = new Till(context);
        clock = context.getBean(TestClock.class);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        purse = new Purse(jdbc);
        clerks = Clerk.all(jdbc);
    }

    void look() {
        drifts();
        for (Clerk clerk : clerks) {
            switch (clerk.fate()) {
                case UNTOUCHED -> before.put(clerk.work(), purse(clerk));
                case DONE -> after.put(clerk.work(), purse(clerk));
                default -> {}
            }
        }
        for (MoneyWork work : MoneyWork.values()) {
            if (after.get(work).equals(before.get(work))) {
                MoneyOffice.tell(work + " does nothing");
            }
        }
        long looked = clerks.stream()
                .filter(clerk -> clerk.step() > 0)
                .peek(this::look)
                .count();
        drifts();
        MoneyOffice.tell("looked at " + looked);
    }

    private void look(Clerk clerk) {
        String found = purse(clerk);
        boolean isDone = clerk.fate() == Clerk.Fate.COMMITTING && found.equals(after.get(clerk.work()));
        if (isDone) {
            return;
        }
        same(clerk + " was not all or nothing", found, before.get(clerk.work()));
        clerk.begin(clock);
        CustomerFile who = clerk.who(context);
        try {
            clerk.work().work(till, who);
        } catch (RuntimeException e) {
            MoneyOffice.tell(clerk + " cannot be done again: " + e);
        }
        same(clerk + " is not done as usual", purse(clerk), after.get(clerk.work()));
    }

    private static void same(String otherwise, String found, String expected) {
        if (!found.equals(expected)) {
            MoneyOffice.tell(otherwise + ": " + found + " instead of " + expected);
        }
    }

    private String purse(Clerk clerk) {
        clerk.begin(clock);
        return purse.of(clerk.who(context), clerk.year());
    }

    private void drifts() {
        Acting.asAdmin();
        Drifts.of(List.copyOf(context.getBeansOfType(Check.class).values())).forEach(MoneyOffice::tell);
    }
}
