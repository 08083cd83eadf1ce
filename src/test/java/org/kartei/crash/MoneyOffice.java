package org.kartei.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kartei.Fixtures;
import org.kartei.KarteiApplication;
import org.kartei.TestClock;
import org.kartei.customer.CustomerFile;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.security.Acting;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An office with a {@link Clerk} before each step of each {@link MoneyWork}, all at the same time. There they stand still, to be killed. Of every
 * work one customer is left as prepared and for one it is done to the end: what became of the others is told by whom of both they are like.
 */
final class MoneyOffice {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FIRST_YEAR = 2030;

    private final ApplicationContext context;
    private final Till till;
    private final TestClock clock;
    private final List<Clerk> clerks = new ArrayList<>();

    private MoneyOffice(ApplicationContext context) {
        this.context = context;
        till = new Till(context);
        clock = context.getBean(TestClock.class);
    }

    /** Lets the application tell of its steps; processors of definitions come last, when the pool is made up. */
    static final class Told implements MergedBeanDefinitionPostProcessor {

        @Override
        public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {}

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                pool.setDataSource(new StandingConnections(pool.getDataSource()));
            }
            return bean;
        }
    }

    /** @param args "stand" or "look"; then properties */
    public static void main(String[] args) {
        List<String> properties =
                List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        try {
            var context = new SpringApplicationBuilder(KarteiApplication.class, Told.class)
                    .run(properties.toArray(String[]::new));
            Acting.in(context);
            if (args[0].equals("look")) {
                new MoneyLook(context).look();
                System.exit(0);
            }
            new MoneyOffice(context).stand();
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(1); // whoever stands still would not let it end
    }

    private void stand() throws Exception {
        context.getBean(JdbcTemplate.class).execute("set global max_connections = 1000"); // each clerk has one
        context.getBean(DebitFixtures.class).school();
        for (MoneyWork work : MoneyWork.values()) {
            prepared(clerk(work, Clerk.Fate.UNTOUCHED, 0, ""));
            steps(work); // the very first time what is kept for all is written, too
            List<String> steps = steps(work);
            for (int step = 1; step <= steps.size(); step++) {
                clerk(work, Clerk.Fate.STANDING, step, steps.get(step - 1));
            }
            clerk(work, Clerk.Fate.COMMITTING, steps.size(), steps.getLast());
        }
        stand(clerks.stream().filter(clerk -> clerk.step() > 0).toList());
    }

    private List<String> steps(MoneyWork work) {
        CustomerFile who = prepared(clerk(work, Clerk.Fate.DONE, 0, ""));
        return Steps.of(() -> work.work(till, who));
    }

    private Clerk clerk(MoneyWork work, Clerk.Fate fate, int step, String statement) {
        var clerk = new Clerk(work, fate, step, statement, FIRST_YEAR + clerks.size());
        clerks.add(clerk);
        return clerk;
    }

    private CustomerFile prepared(Clerk clerk) {
        clerk.begin(clock);
        CustomerFile who = context.getBean(Fixtures.class).customer(clerk.customer());
        clerk.work().prepare(till, who);
        return who;
    }

    private void stand(List<Clerk> all) throws Exception {
        Runnable between = till.between();
        for (Clerk clerk : all) {
            prepared(clerk);
            between.run();
        }
        var standing = new CountDownLatch(all.size());
        var never = new CountDownLatch(1);
        var kill = new CountDownLatch(1);
        var wrong = new ConcurrentLinkedQueue<String>();
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        for (Clerk clerk : all) {
            threads.execute(() -> {
                try {
                    clerk.begin(clock);
                    CustomerFile who = clerk.who(context);
                    Runnable work = () -> clerk.work().work(till, who);
                    Steps.upTo(clerk.step(), standing, clerk.fate() == Clerk.Fate.STANDING ? never : kill, work);
                    wrong.add(clerk + " went on");
                } catch (RuntimeException e) {
                    wrong.add(clerk + " does not stand: " + e);
                }
                standing.countDown();
            });
        }
        if (standing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) && wrong.isEmpty()) {
            tell("standing " + all.size());
            kill.countDown();
            never.await();
        }
        wrong.forEach(MoneyOffice::tell);
        tell(standing.getCount() + " do not stand");
    }

    static void tell(String what) {
        System.out.println("@" + what.replace('\n', ' '));
        System.out.flush();
    }
}
