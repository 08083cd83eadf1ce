package org.kartei.crash;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.kartei.Fixtures;
import org.kartei.KarteiApplication;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.PersonalData;
import org.kartei.listing.ListRequest;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.privacy.Erasures;
import org.kartei.security.Acting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An office that is about to erase somebody, and stands still in the middle of it. */
final class ErasingOffice {

    private static final List<String> EVERYTHING = List.of(
            "customer where first_name = 'Xaveria'",
            "customer_history where first_name = 'Xaveria'",
            "customer_gram",
            "customer_group_member",
            "participant",
            "household_member",
            "history_entry",
            "note",
            "customer_number_gone",
            "erasure");

    private ErasingOffice() {}

    /** @param args "begin" or "look"; then properties */
    public static void main(String[] args) {
        List<String> properties =
                List.of(args).stream().filter(arg -> arg.startsWith("--")).toList();
        var context = new SpringApplicationBuilder(KarteiApplication.class).run(properties.toArray(String[]::new));
        Acting.in(context);
        if (args[0].equals("begin")) {
            begin(context);
        } else {
            look(context);
            context.close();
            System.exit(0);
        }
    }

    private static void begin(ConfigurableApplicationContext context) {
        var fixtures = context.getBean(Fixtures.class);
        CustomerId id = fixtures.customer(new CustomerDraft()
                        .firstName("Xaveria")
                        .lastName("Zzyzx")
                        .groups(Set.of(fixtures.group("Choir")))
                        .participants(List.of(new ParticipantData("Mia", "Zzyzx", null))))
                .id();
        Acting.asManager();
        context.getBean(NoteService.class).add(id, NoteOrigin.PHONE, new NoteDraft("Zzyzx", "", null, Set.of()));
        tell("there " + everything(context));
        context.getBean(StandStill.class).isWanted = true;
        var erasures = context.getBean(Erasures.class);
        erasures.erase(id, erasures.plan(id), Locale.ENGLISH);
    }

    private static void look(ConfigurableApplicationContext context) {
        Acting.asManager();
        tell("there " + everything(context));
        var erasures = context.getBean(Erasures.class);
        CustomerId id = context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select id from customer where first_name = 'Xaveria'",
                        (rs, row) -> new CustomerId(rs.getLong(1)));
        erasures.erase(id, erasures.plan(id), Locale.ENGLISH);
        tell("customers " + context.getBean(CustomerService.class).list().countExactly(ListRequest.ALL));
        Rules.broken(context.getBean(JdbcTemplate.class)).forEach(ErasingOffice::tell);
        tell("end");
    }

    private static String everything(ConfigurableApplicationContext context) {
        var jdbc = context.getBean(JdbcTemplate.class);
        return EVERYTHING.stream()
                .map(rows -> String.valueOf(jdbc.queryForObject("select count(*) from " + rows, Long.class)))
                .toList()
                .toString();
    }

    private static void tell(String what) {
        System.out.println("@" + what);
        System.out.flush();
    }

    /** Erases nothing and, when it is wanted, never comes to an end. Named so that it is asked after all others. */
    @Component
    static class StandStill implements PersonalData {

        private volatile boolean isWanted;

        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public List<Section> copy(CustomerId id) {
            return List.of();
        }

        @Override
        public List<Holding> holdings(CustomerId id, LocalDate today) {
            return List.of();
        }

        @Override
        public void erase(CustomerId id, LocalDate today) {
            if (isWanted) {
                tell("in the middle");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
