package org.kartei.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The schema of statements (camt.053) in a version. hbci4j has that of the report within a day (camt.052), from which ISO 20022 makes it by
 * other names and by asking for a balance; for version 08 what comes out was compared with the schema as it is published.
 */
final class StatementSchema {

    private StatementSchema() {}

    /** @throws SAXException when the statement does not follow it */
    static void validate(String version, String xml) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(ofStatements(version))))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static String ofStatements(String version) throws IOException {
        try (InputStream reports = Objects.requireNonNull(
                StatementSchema.class.getResourceAsStream("/camt.052.001." + version + ".xsd"))) {
            return new String(reports.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("camt.052.001", "camt.053.001")
                    .replace("BkToCstmrAcctRpt", "BkToCstmrStmt")
                    .replace("name=\"Rpt\"", "name=\"Stmt\"")
                    .replace("name=\"RptPgntn\"", "name=\"StmtPgntn\"")
                    .replace("name=\"AddtlRptInf\"", "name=\"AddtlStmtInf\"")
                    .replace("minOccurs=\"0\" name=\"Bal\"", "minOccurs=\"1\" name=\"Bal\"");
        }
    }
}
