package org.kartei.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerId;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;

/** Vouchers of some customers, and of whoever has the code; only the codes differ from school to school. */
final class DemoVouchers {

    private static final int ONE_IN = 25;
    private static final int MOST = 300;
    private static final int[] AMOUNTS = {10, 25, 50, 75, 100};

    private final Vouchers vouchers;
    private final long seed;
    private final LocalDate today;
    private final AtomicInteger left = new AtomicInteger(MOST);

    DemoVouchers(Vouchers vouchers, long seed, LocalDate today) {
        this.vouchers = vouchers;
        this.seed = seed;
        this.today = today;
    }

    /** For customers that have just been made. */
    void of(List<CustomerId> customers, int firstPlace) {
        for (int i = 0; i < customers.size(); i++) {
            int place = firstPlace + i;
            if (place % ONE_IN == 0 && left.getAndDecrement() > 0) {
                var random = new SplittableRandom(seed ^ 0x9E3779B97F4A7C15L * (place + 1L));
                @Nullable CustomerId owner = random.nextInt(3) == 0 ? null : customers.get(i);
                vouchers.issue(terms(random), null, owner);
            }
        }
    }

    /** Some have run out, some begin later. */
    private VoucherTerms terms(SplittableRandom random) {
        LocalDate from = today.plusDays(random.nextInt(-700, 15));
        @Nullable LocalDate until = random.nextInt(4) == 0 ? null : from.plusYears(1 + random.nextInt(3));
        return random.nextInt(5) == 0
                ? VoucherTerms.percent(BigDecimal.valueOf(5L * random.nextInt(1, 5)), from, until)
                : VoucherTerms.amount(BigDecimal.valueOf(AMOUNTS[random.nextInt(AMOUNTS.length)]), from, until);
    }
}
