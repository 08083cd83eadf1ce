package org.kartei.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of an entry of the file what is kept: one of ours, one for each part of a batch that says its amounts, or why it is ignored.
 *
 * @param position in the file, from 1
 */
record BookedEntry(String account, int position, EntryFields entry, List<EntryFields> parts) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,5})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Direct debits of ours (issued) that the payer or the bank gave back. */
    private static final String ISSUED_DEBITS = "IDDT";

    private static final Set<String> RETURNS = Set.of("UPDD", "PRDD", "RCDD");
    /** As collections call what they collect. */
    private static final Pattern OUR_DEBIT = Pattern.compile("DD\\d+-\\d+-\\d+");

    private static final String TEXTLESS = "NOTPROVIDED";

    void into(List<ReadEntry> entries, List<Ignored> ignored) {
        LocalDate day = day();
        BigDecimal amount = amount(entry, "Amt");
        String currency = entry.currencyOf("Amt");
        String direction = entry.first("CdtDbtInd");
        if (day == null || amount == null || amount.signum() == 0 || !isSaid(currency, direction)) {
            ignored.add(new Ignored(position, day, amount, currency, Ignored.Why.UNREADABLE));
        } else if (!entry.first("Sts/Cd", "Sts").equals("BOOK")) {
            ignored.add(new Ignored(position, day, amount, currency, Ignored.Why.NOT_BOOKED));
        } else if (direction.equals("DBIT") && !isReturn()) {
            ignored.add(new Ignored(position, day, amount, currency, Ignored.Why.OUT));
        } else {
            split(day, amount, currency, direction.equals("DBIT"), entries);
        }
    }

    private static boolean isSaid(String currency, String direction) {
        return CURRENCY.matcher(currency).matches() && (direction.equals("CRDT") || direction.equals("DBIT"));
    }

    private @Nullable LocalDate day() {
        String text = entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm");
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(EntryFields fields, String place) {
        String text = fields.first(place);
        if (!AMOUNT.matcher(text).matches()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
        return amount.scale() > 2 ? null : amount.setScale(2);
    }

    private boolean isReturn() {
        return isUndone() || isReturn(entry) || parts.stream().anyMatch(BookedEntry::isReturn);
    }

    /** Whether it takes back a booking that was wrong. */
    private boolean isUndone() {
        return entry.first("RvslInd").equals("true") || entry.first("RvslInd").equals("1");
    }

    /** Whether money that came in is what we have collected ourselves; it is recorded on the collection. */
    private boolean isOwn(EntryFields fields) {
        return isUndone()
                || Stream.of(entry, fields)
                        .anyMatch(each -> each.first("BkTxCd/Domn/Fmly/Cd").equals(ISSUED_DEBITS))
                || OUR_DEBIT.matcher(fields.first("Refs/EndToEndId")).matches();
    }

    private static boolean isReturn(EntryFields fields) {
        return fields.first("BkTxCd/Domn/Fmly/Cd").equals(ISSUED_DEBITS)
                        && RETURNS.contains(fields.first("BkTxCd/Domn/Fmly/SubFmlyCd"))
                || !fields.first("RtrInf/Rsn/Cd").isEmpty();
    }

    /** A batch whose parts don't add up to it stays one: nobody can say what each of them was. */
    private void split(LocalDate day, BigDecimal amount, String currency, boolean isReturned, List<ReadEntry> entries) {
        List<@Nullable BigDecimal> amounts =
                parts.stream().map(BookedEntry::amountOfPart).collect(Collectors.toList());
        boolean addsUp = parts.size() > 1
                && parts.stream().allMatch(part -> isIn(part, currency))
                && amounts.stream().allMatch(each -> each != null && each.signum() > 0)
                && amounts.stream()
                                .map(each -> each == null ? BigDecimal.ZERO : each)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(amount)
                        == 0;
        if (addsUp) {
            for (EntryFields part : parts) {
                BigDecimal own = amountOfPart(part);
                if (own != null) {
                    entries.add(read(day, own, currency, isReturned, part));
                }
            }
        } else {
            entries.add(read(day, amount, currency, isReturned, parts.size() == 1 ? parts.getFirst() : entry));
        }
    }

    private static @Nullable BigDecimal amountOfPart(EntryFields part) {
        BigDecimal own = amount(part, "Amt");
        return own == null ? amount(part, "AmtDtls/TxAmt/Amt") : own;
    }

    private static boolean isIn(EntryFields part, String currency) {
        String own = part.currencyOf("Amt");
        String inDetails = part.currencyOf("AmtDtls/TxAmt/Amt");
        return own.isEmpty() ? inDetails.equals(currency) : own.equals(currency);
    }

    private ReadEntry read(LocalDate day, BigDecimal amount, String currency, boolean isReturned, EntryFields fields) {
        String remittance = fields.remittance();
        String endToEnd = fields.first("Refs/EndToEndId");
        return new ReadEntry(
                cut(account, 40),
                day,
                amount,
                currency,
                isReturned,
                !isReturned && isOwn(fields),
                cut(
                        fields.first(
                                "RltdPties/Dbtr/Nm",
                                "RltdPties/Dbtr/Pty/Nm",
                                "RltdPties/UltmtDbtr/Nm",
                                "RltdPties/UltmtDbtr/Pty/Nm"),
                        200),
                cut(
                        fields.first("RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id")
                                .replaceAll("\\s", ""),
                        40),
                cut(
                        remittance.isEmpty()
                                ? first(fields.first("AddtlTxInf"), entry.first("AddtlNtryInf"))
                                : remittance,
                        1_000),
                cut(first(fields.first("Refs/AcctSvcrRef", "Refs/TxId"), entry.first("AcctSvcrRef")), 100),
                endToEnd.equals(TEXTLESS) ? "" : cut(endToEnd, 100));
    }

    private static String first(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
