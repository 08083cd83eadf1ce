package org.kartei.crash;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.kartei.Fixtures;
import org.kartei.KarteiApplication;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.security.Acting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An office that undoes an import of some thousands, and tells when it is in the middle of it. */
final class UndoingOffice {

    private static final int ROWS = 8_000;

    private final ImportService imports;
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;

    private UndoingOffice(ConfigurableApplicationContext context) {
        Acting.in(context);
        imports = context.getBean(ImportService.class);
        fixtures = context.getBean(Fixtures.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** @param args "begin" or "look"; then properties */
    public static void main(String[] args) {
        List<String> properties =
                List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        var context = new SpringApplicationBuilder(KarteiApplication.class).run(properties.toArray(String[]::new));
        var office = new UndoingOffice(context);
        if (args[0].equals("begin")) {
            office.begin();
        } else {
            office.look();
            context.close();
            System.exit(0);
        }
    }

    private void begin() {
        fixtures.customer("Somebody Else");
        Acting.asOffice();
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "Imported " + row + "," + row + "@import.example")
                .collect(Collectors.joining("\n"));
        ImportId id = imports.receive(
                "undo.csv", new ByteArrayInputStream(("Name,E-mail\n" + rows).getBytes(StandardCharsets.UTF_8)));
        imports.check(id, imports.preview(id).plan());
        await(one -> one.state() == ImportState.CHECKED);
        imports.run(id, false);
        await(one -> one.state() == ImportState.DONE);
        imports.undo(id, false);
        await(one -> one.counts().removed() > 0);
        tell("in the middle");
        await(one -> false);
    }

    private void look() {
        Acting.asOffice();
        Import stopped = imports.latest(Set.of(ImportKind.CUSTOMERS)).getFirst();
        tell("undo " + stopped.state());
        Rules.broken(jdbc).forEach(UndoingOffice::tell);
        imports.undo(stopped.id(), false);
        await(one -> one.state() == ImportState.UNDONE && isDone()); // the work itself ends a moment after what it did
        tell("removed "
                + imports.latest(Set.of(ImportKind.CUSTOMERS))
                        .getFirst()
                        .counts()
                        .removed());
        tell("left " + jdbc.queryForList("select display_name from customer", String.class));
        Rules.broken(jdbc).forEach(UndoingOffice::tell);
        tell("end");
    }

    private boolean isDone() {
        return jdbc.queryForList("select id from job where state in ('WAITING', 'RUNNING')")
                .isEmpty();
    }

    private void await(Predicate<Import> reached) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> reached.test(
                        imports.latest(Set.of(ImportKind.CUSTOMERS)).getFirst()));
    }

    private static void tell(String what) {
        System.out.println("@" + what);
        System.out.flush();
    }
}
