package org.kartei.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in an entry or in a part of one, by its place there; what may stand several times is joined. */
final class EntryFields {

    private static final int JOINED = 1_000;
    private static final String CURRENCY = "@";
    private static final Set<String> TEXTS = Set.of(
            "RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/RfrdDocInf/Nb", "RmtInf/Strd/AddtlRmtInf");
    private static final Set<String> KEPT = Set.of(
            "Amt",
            "AmtDtls/TxAmt/Amt",
            "CdtDbtInd",
            "RvslInd",
            "Sts",
            "Sts/Cd",
            "BookgDt/Dt",
            "BookgDt/DtTm",
            "ValDt/Dt",
            "ValDt/DtTm",
            "AcctSvcrRef",
            "BkTxCd/Domn/Fmly/Cd",
            "BkTxCd/Domn/Fmly/SubFmlyCd",
            "AddtlNtryInf",
            "AddtlTxInf",
            "Refs/AcctSvcrRef",
            "Refs/TxId",
            "Refs/EndToEndId",
            "RltdPties/Dbtr/Nm",
            "RltdPties/Dbtr/Pty/Nm",
            "RltdPties/UltmtDbtr/Nm",
            "RltdPties/UltmtDbtr/Pty/Nm",
            "RltdPties/DbtrAcct/Id/IBAN",
            "RltdPties/DbtrAcct/Id/Othr/Id",
            "RtrInf/Rsn/Cd");

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder remittance = new StringBuilder();

    void put(String place, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (TEXTS.contains(place)) {
            if (remittance.length() < JOINED) {
                remittance.append(remittance.isEmpty() ? "" : " ").append(text);
            }
        } else if (KEPT.contains(place)) {
            values.putIfAbsent(place, text);
        }
    }

    void currency(String place, String currency) {
        if (KEPT.contains(place)) {
            values.putIfAbsent(CURRENCY + place, currency);
        }
    }

    /** The first of these that stands there, or empty. */
    String first(String... places) {
        return Stream.of(places)
                .map(place -> values.getOrDefault(place, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    String currencyOf(String place) {
        return first(CURRENCY + place);
    }

    /** What the payer wrote. */
    String remittance() {
        return remittance.toString();
    }
}
