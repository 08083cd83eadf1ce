package org.kartei.directdebit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** The days on which banks settle in euros (TARGET): no weekends, no 1 May, Good Friday, Easter Monday, Christmas and New Year. */
public final class BusinessDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26));

    private BusinessDays() {}

    /** Whether banks settle on it. */
    public static boolean isOne(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** The same day if it is one, else the next that is. */
    public static LocalDate from(LocalDate day) {
        LocalDate next = day;
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many business days after a day. */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate next = day;
        for (int i = 0; i < days; i++) {
            next = from(next.plusDays(1));
        }
        return next;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Gauss as Lichtenberg put it. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int seed = (19 * (year % 19) + moon) % 30;
        int correction = (seed + year % 19 / 11) / 29;
        int full = 21 + seed - correction;
        int sunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - (full - sunday) % 7;
        return LocalDate.of(year, Month.MARCH, 1).plusDays(full + distance - 1L);
    }
}
