package org.kartei.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What caused a movement.
 *
 * @param kind credit.source.… is its translated name: "hand", "merge", "unmerge", "deletion", "opening", later "invoice", "poll"
 * @param name which one, such as the number of an invoice; empty where there is none
 * @param path where it is seen, or empty
 * @param reason in somebody's words, or empty
 */
public record CreditSource(String kind, String name, String path, String reason) {

    /** The kind of what was brought along from another program; its name is the day of which it was the balance, or empty. */
    public static final String OPENING = "opening";

    /** By hand; the reason has to be said. */
    static CreditSource byHand(String reason) {
        return new CreditSource("hand", "", "", reason.strip());
    }

    /** Brought along from another program. */
    static CreditSource opening(@Nullable LocalDate asOf, String text) {
        return new CreditSource(OPENING, asOf == null ? "" : asOf.toString(), "", text.strip());
    }

    /** Together with another customer's account. */
    static CreditSource merge(long number) {
        return ofOther("merge", number);
    }

    /** Back to another customer's account. */
    static CreditSource unmerge(long number) {
        return ofOther("unmerge", number);
    }

    private static CreditSource ofOther(String kind, long number) {
        return new CreditSource(kind, String.valueOf(number), "customers/" + number + "/credit", "");
    }
}
