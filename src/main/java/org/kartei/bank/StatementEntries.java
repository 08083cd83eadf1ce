package org.kartei.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/** Gathers the entries of a file while it is read. Places are told from the message on: "Stmt/Ntry/Amt". */
final class StatementEntries {

    /** Entries, and parts of batches, of a file. */
    static final int MOST = 50_000;

    private static final String ACCOUNT = "Stmt/Acct/Id/";
    private static final String ENTRY = "Stmt/Ntry";
    private static final String PART = ENTRY + "/NtryDtls/TxDtls";

    private final Set<String> accounts = new LinkedHashSet<>();
    private final List<ReadEntry> entries = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<EntryFields> parts = new ArrayList<>();
    private EntryFields entry = new EntryFields();
    private @Nullable EntryFields part;
    private String account = "";
    private int position;
    private int held;

    void begin(String place, @Nullable String currency) {
        if (place.equals(ENTRY)) {
            count();
            position++;
            entry = new EntryFields();
            parts.clear();
        } else if (place.equals(PART)) {
            count();
            part = new EntryFields();
        } else if (place.equals("Stmt")) {
            account = "";
        } else if (currency != null && place.startsWith(ENTRY)) {
            fields().currency(inside(place), currency.strip());
        }
    }

    private void count() {
        if (++held > MOST) {
            throw new BusinessRuleViolation("bank.error.tooMany", MOST);
        }
    }

    void end(String place, String text) {
        if (place.equals(PART)) {
            parts.add(fields());
            part = null;
        } else if (place.equals(ENTRY)) {
            new BookedEntry(account, position, entry, parts).into(entries, ignored);
        } else if (place.startsWith(ENTRY)) {
            fields().put(inside(place), text);
        } else if (place.startsWith(ACCOUNT) && account.isEmpty() && !text.isEmpty() && isNumber(place)) {
            account = text.replaceAll("\\s", "");
            accounts.add(account);
        }
    }

    private static boolean isNumber(String place) {
        return place.equals(ACCOUNT + "IBAN") || place.equals(ACCOUNT + "Othr/Id");
    }

    private EntryFields fields() {
        return part == null ? entry : part;
    }

    private String inside(String place) {
        String outer = part == null ? ENTRY : PART;
        return place.length() > outer.length() ? place.substring(outer.length() + 1) : "";
    }

    ReadFile file() {
        return new ReadFile(accounts, entries, ignored);
    }
}
