package org.kartei.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.kartei.TestClock;

/** Statements for tests: two files, and small ones written on the spot. */
public final class Statement {

    public static final String ACCOUNT = "DE02120300000000202051";

    private static final String HEAD = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-05-04T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-05-03</Dt></Dt></Bal>
            """;
    private static final String END = "</Stmt></BkToCstmrStmt></Document>";

    private final StringBuilder xml;
    private int entries;
    private LocalDate bookedOn = TestClock.START.toLocalDate().minusDays(1);

    public Statement() {
        this(ACCOUNT);
    }

    /** @param account IBAN without blanks */
    public Statement(String account) {
        xml = new StringBuilder(HEAD.formatted(account));
    }

    /** A file of the folder of tests. */
    static InputStream file(String name) {
        return Objects.requireNonNull(Statement.class.getResourceAsStream("/bank/" + name));
    }

    static String text(String name) throws IOException {
        try (InputStream in = file(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static InputStream of(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes from now on came in on that day. */
    public Statement on(LocalDate day) {
        bookedOn = day;
        return this;
    }

    /** One more transfer, that came in the day before the tests if nothing else was said. */
    public Statement with(String amount, String payer, String iban, String text) {
        entries++;
        xml.append("""
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><AcctSvcrRef>R%d</AcctSvcrRef>
                <BkTxCd><Prtry><Cd>166</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties>
                <Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>%s</RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""".formatted(amount, bookedOn, entries, payer, account(iban), text));
        return this;
    }

    private static String account(String iban) {
        return iban.isEmpty() ? "" : "<DbtrAcct><Id><IBAN>" + iban + "</IBAN></Id></DbtrAcct>";
    }

    String xml() {
        return xml + END;
    }

    public InputStream stream() {
        return of(xml());
    }
}
