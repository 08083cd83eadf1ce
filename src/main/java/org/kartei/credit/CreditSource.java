package org.kartei.credit;

/**
 * What caused a movement.
 *
 * @param kind credit.source.… is its translated name: "hand", "merge", "unmerge", "deletion", later "invoice", "poll"
 * @param name which one, such as the number of an invoice; empty where there is none
 * @param path where it is seen, or empty
 * @param reason in somebody's words, or empty
 */
public record CreditSource(String kind, String name, String path, String reason) {

    /** By hand; the reason has to be said. */
    static CreditSource byHand(String reason) {
        return new CreditSource("hand", "", "", reason.strip());
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
