package org.kartei.ownfield;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartei.shared.Folded;

/**
 * A field of customers that managers have defined (FILE-3).
 *
 * @param version what it was when read; a change is refused when somebody else was quicker
 * @param slot its place among the columns of customers, from 1; no other field ever has it
 * @param choices of a field of that kind, in order
 * @param formerChoices that are not offered any more, but that some customers may still have
 * @param retired kept by who has it, but no longer offered
 */
public record OwnField(
        OwnFieldId id,
        int version,
        int slot,
        String name,
        OwnFieldKind kind,
        List<String> choices,
        List<String> formerChoices,
        boolean retired) {

    /** Letters that a value has at most. */
    public static final int LONGEST = 1_000;

    /** Decimals that a number has at most. */
    public static final int DECIMALS = 4;

    public OwnField {
        choices = List.copyOf(choices);
        formerChoices = List.copyOf(formerChoices);
    }

    /** The key of its column in lists. */
    public String columnKey() {
        return "own" + id.value();
    }

    /** All choices that a customer may have. */
    public List<String> allChoices() {
        return Stream.concat(choices.stream(), formerChoices.stream()).toList();
    }

    /** The choice that is meant, whatever its case and accents. */
    public Optional<String> choice(String name) {
        String key = key(name);
        return allChoices().stream().filter(choice -> key(choice).equals(key)).findFirst();
    }

    /** What a choice is filtered and sorted by; without the comma, which stands between several in an address. */
    public static String key(String choice) {
        return Folded.plain(choice).replace(',', ' ');
    }
}
