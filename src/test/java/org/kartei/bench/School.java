package org.kartei.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kartei.KarteiApplication;
import org.kartei.customer.CustomerService;
import org.kartei.demo.DemoSchool;
import org.kartei.job.Job;
import org.kartei.job.JobId;
import org.kartei.job.JobService;
import org.kartei.security.StaffService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The application on a database of its own that is kept between runs, with a school of the wanted size, signed in. */
final class School implements AutoCloseable {

    static final Path FOLDER = Path.of(System.getProperty("kartei.bench.folder", "bench/data"));
    static final String EMAIL = "bench@example.org";
    static final String PASSWORD = "bench-password";

    private static final long SEED = 20_240_901;

    final ConfigurableApplicationContext context;
    final JdbcTemplate jdbc;
    final CustomerService customers;
    /** How long it took to make the customers, if they had to be made. */
    long madeInMillis;

    School(int size, int port) {
        Path folder = FOLDER.resolve(String.valueOf(size));
        context = new SpringApplicationBuilder(KarteiApplication.class)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .properties(
                        "server.port=" + port,
                        "vaadin.productionMode=true",
                        "kartei.database.folder=" + folder.resolve("mariadb"),
                        "kartei.database.programs=" + folder.resolveSibling("programs"),
                        "kartei.database.buffer-pool=2G",
                        "kartei.database.args=--innodb-flush-log-at-trx-commit=2")
                .run();
        jdbc = context.getBean(JdbcTemplate.class);
        customers = context.getBean(CustomerService.class);
        signIn();
        fill(size);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** For this thread. */
    void signIn() {
        var staff = bean(StaffService.class);
        if (staff.isEmpty()) {
            staff.createFirst("Bench", EMAIL, PASSWORD);
        }
        var user = bean(UserDetailsService.class).loadUserByUsername(EMAIL);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.getAuthorities()));
    }

    private void fill(int size) {
        Long present = jdbc.queryForObject("select count(*) from customer", Long.class);
        if (present != null && present >= size) {
            return;
        }
        long missing = size - (present == null ? 0 : present);
        long start = System.nanoTime();
        JobId id =
                bean(DemoSchool.class).start((int) missing, SEED + size - missing); // an interrupted one is filled up
        Job job = await(id);
        madeInMillis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(cpu());
        System.out.println(job + " in " + madeInMillis + " ms");
        for (String table :
                List.of("customer", "customer_group_member", "customer_gram", "participant", "household_member")) {
            jdbc.queryForList("analyze table " + table);
        }
    }

    Job await(JobId id) {
        long told = 0;
        while (true) {
            Job job = bean(JobService.class).own(id).orElseThrow();
            if (!job.isRunning()) {
                return job;
            }
            if (job.done() > told + 5_000) {
                told = job.done();
                System.out.println("  " + told + " " + cpu());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }

    /** How many statements the server is sent meanwhile, by its own log: whatever runs, prepared ones and batches included. */
    long statements(Runnable work) {
        jdbc.execute("set global log_output = 'TABLE'");
        jdbc.execute("truncate table mysql.general_log");
        jdbc.execute("set global general_log = on");
        try {
            work.run();
        } finally {
            jdbc.execute("set global general_log = off");
        }
        return number(
                "select count(*) - 1 from mysql.general_log where command_type in ('Query', 'Execute', 'Bulk_execute')");
    }

    /** How many selects the server has been sent so far. */
    long selects() {
        return jdbc.query("show global status like 'Com_select'", rs -> {
            rs.next();
            return rs.getLong(2);
        });
    }

    private static String cpu() {
        long own = ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
        long database = ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(java.time.Duration::toMillis)
                .sum();
        return "cpu ms: java " + own + ", database " + database;
    }

    @Override
    public void close() {
        context.close();
    }

    /** The classes of the tests are on the path too, but no part of the application. */
    private static final class NoTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
