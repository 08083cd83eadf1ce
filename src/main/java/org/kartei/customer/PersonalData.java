package org.kartei.customer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerPart.Obstacle;

/**
 * What a module keeps about customers as persons: it is asked for the copy that everybody may have of their data, and for
 * their erasure (FILE-7). Captions are keys of texts, or the text itself behind an equals sign.
 */
public interface PersonalData {

    /** Its tables in which something about customers stands. A test wants each table here, or a reason why not. */
    Set<String> tables();

    /**
     * A part of the copy.
     *
     * @param name in data.json
     * @param caption above it on paper
     * @param isList whether there may be several records, or always just one
     */
    record Section(String name, String caption, boolean isList, List<List<Item>> records) {

        public static Section one(String name, String caption, List<Item> record) {
            return new Section(name, caption, false, List.of(record));
        }

        public static Section list(String name, String caption, List<List<Item>> records) {
            return new Section(name, caption, true, records);
        }
    }

    /**
     * One datum.
     *
     * @param name in data.json
     * @param value a text, number, truth, date, moment, {@link Term}, {@link Country}, or a list of these, or {@link Fields}; null and empty is not told
     */
    record Item(String name, String caption, @Nullable Object value) {}

    /** A value that has a name of ours: the code stands in data.json, the text of the caption on paper. */
    record Term(String code, String caption) {}

    /** A country by its two letters, or whatever somebody has typed for one: in data.json as it is, on paper by its name. */
    record Country(String code) {}

    /** Data below a name of their own: what managers have named cannot be taken for what we have. On paper as all others. */
    record Fields(List<Item> items) {}

    /** A file that belongs to the copy. */
    interface Document {

        /** How it is called below the folder documents/, with slashes between folders; the copy makes it a safe name. */
        String path();

        void write(OutputStream out) throws IOException;
    }

    /** Everything this module knows about the customer. */
    List<Section> copy(CustomerId id);

    default List<Document> documents(CustomerId id) {
        return List.of();
    }

    /**
     * What an erasure finds.
     *
     * @param caption what it is: "Notes", "Invoice"
     * @param name which one, if it is named; it stands in the certificate, so nothing that tells of the person
     * @param lockedUntil last day on which it must be kept, null when nothing keeps it
     * @param ground caption of why it must be kept, empty when nothing keeps it
     */
    record Holding(
            String caption,
            String name,
            long count,
            @Nullable LocalDate lockedUntil,
            String ground) {

        public static Holding free(String caption, long count) {
            return new Holding(caption, "", count, null, "");
        }

        public static Holding locked(String caption, String name, LocalDate until, String ground) {
            return new Holding(caption, name, 1, until, ground);
        }

        public boolean isLocked() {
            return lockedUntil != null;
        }
    }

    /** What is there of the customer, and its fate on a day; what of there is nothing may be told with a count of 0. */
    List<Holding> holdings(CustomerId id, LocalDate today);

    /** What has to be settled before the customer can be erased, besides what stands against deleting it. */
    default List<Obstacle> obstaclesToErasure(CustomerId id) {
        return List.of();
    }

    /** Erases what nothing keeps on that day, while the customer's row is locked; what must be kept stays as it is. */
    void erase(CustomerId id, LocalDate today);

    /** Of which deleted customers, by their numbers, something is left that nothing keeps any more on that day. */
    default Set<Long> dueOfDeleted(LocalDate today) {
        return Set.of();
    }

    /** Erases that. */
    default void eraseDueOfDeleted(LocalDate today) {}
}
