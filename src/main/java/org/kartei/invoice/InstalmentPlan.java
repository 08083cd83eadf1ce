package org.kartei.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * In which parts an invoice is paid (INV-2). What is paid fills them in the order of their days. What is open beyond them, because an earlier
 * payment was reversed, is asked for with the first one.
 *
 * @param instalments the first one first; together what was open when they were agreed
 */
public record InstalmentPlan(LocalDate agreedOn, String staffName, List<Instalment> instalments) {

    public static final int FEWEST = 2;
    public static final int MOST = 36;

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /**
     * An instalment as it stands.
     *
     * @param open what of it is not paid
     */
    public record Part(Instalment instalment, BigDecimal open, InstalmentState state) {

        public BigDecimal paid() {
            return instalment.amount().subtract(open);
        }
    }

    /**
     * Even parts, a month from one to the next; where a month is too short, its last day.
     *
     * @param amount what they add up to; what can't be divided goes to the first ones by a cent each
     */
    public static List<Instalment> monthly(BigDecimal amount, int count, LocalDate first) {
        List<BigDecimal> parts = Spread.over(amount, Collections.nCopies(count, BigDecimal.ONE));
        return IntStream.range(0, count)
                .mapToObj(at -> new Instalment(first.plusMonths(at), parts.get(at)))
                .toList();
    }

    /**
     * Each as it stands, the first one first.
     *
     * @param open of the whole invoice
     */
    public List<Part> parts(BigDecimal open, LocalDate today) {
        var parts = new ArrayList<Part>();
        BigDecimal left = open;
        for (Instalment each : instalments.reversed()) { // what is open is what the last ones ask for
            BigDecimal part = left.min(each.amount()).max(NOTHING);
            left = left.subtract(part);
            parts.add(new Part(each, part, state(each, part, today)));
        }
        return parts.reversed();
    }

    private static InstalmentState state(Instalment instalment, BigDecimal open, LocalDate today) {
        if (open.signum() == 0) {
            return InstalmentState.PAID;
        }
        if (instalment.dueOn().isBefore(today)) {
            return InstalmentState.OVERDUE;
        }
        return open.compareTo(instalment.amount()) < 0 ? InstalmentState.PARTLY_PAID : InstalmentState.OPEN;
    }

    /** What of an open amount should have been paid before a day. */
    BigDecimal overdue(BigDecimal open, LocalDate day) {
        return open.subtract(after(each -> each.dueOn().isBefore(day), open)).max(NOTHING);
    }

    /** What to ask for on a day: all that is due by then, else the next instalment, as far as it is open. */
    public BigDecimal asked(BigDecimal open, LocalDate day) {
        LocalDate next = parts(open, day).stream()
                .filter(part -> part.open().signum() > 0)
                .findFirst()
                .map(part -> part.instalment().dueOn())
                .orElse(day);
        LocalDate until = next.isAfter(day) ? next : day;
        return open.subtract(after(each -> !each.dueOn().isAfter(until), open)).max(NOTHING);
    }

    /** What those add up to that come after the last one like this; all that is open where there is none. */
    private BigDecimal after(Predicate<Instalment> isMeant, BigDecimal open) {
        return instalments.stream().noneMatch(isMeant)
                ? open
                : instalments.stream()
                        .filter(isMeant.negate())
                        .map(Instalment::amount)
                        .reduce(NOTHING, BigDecimal::add);
    }
}
