package org.kartei.accounting;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.kartei.shell.Formats;

/** What a place in the books is called: "Bank", "Sales: Standard 19 %". */
public final class SlotName {

    private SlotName() {}

    /** @param words gives a key its words */
    public static String of(AccountSlot slot, UnaryOperator<String> words, Formats formats) {
        String use = words.apply(slot.use().nameKey());
        return slot.use() == AccountUse.SALES
                ? use + ": "
                        + words.apply(Objects.requireNonNull(slot.category()).nameKey()) + " "
                        + formats.percent(slot.percent())
                : use;
    }
}
