package org.kartei.bank;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kartei.shared.BusinessRuleViolation;

/**
 * Reads an account statement (ISO 20022, camt.053.001.02 and later) element by element, so that no more of it is held than its entries.
 * What a statement never has (a document type, entities, endless depth or text) is refused.
 */
final class StatementReader {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.\\d{2}");
    private static final String STATEMENTS = "/Document/BkToCstmrStmt";
    private static final int DEEPEST = 40;
    private static final int TEXT = 2_000;

    private final StatementEntries entries = new StatementEntries();
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean isStatement;

    private StatementReader() {}

    /** @throws BusinessRuleViolation when it is no such statement, is cut off or broken, or is made to do harm */
    static ReadFile read(InputStream in) {
        var reader = new StatementReader();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                reader.take(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new BusinessRuleViolation(reader.depth > 0 ? "bank.error.broken" : "bank.error.noStatement");
        }
        if (!reader.isStatement) {
            throw new BusinessRuleViolation("bank.error.noStatement");
        }
        return reader.entries.file();
    }

    /** The machine's own parser: the limits that are set here are its. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void take(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() < TEXT) {
                    text.append(xml.getText(), 0, Math.min(xml.getTextLength(), TEXT - text.length()));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new BusinessRuleViolation("bank.error.entities");
            default -> {
                // comments and the like say nothing
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (++depth > DEEPEST) {
            throw new BusinessRuleViolation("bank.error.broken");
        }
        if (depth == 1 && !isNamespace(xml.getNamespaceURI())) {
            throw new BusinessRuleViolation("bank.error.noStatement");
        }
        path.append('/').append(name);
        text.setLength(0);
        if (depth == 2) {
            isStatement |= path.toString().equals(STATEMENTS);
        } else if (depth > 2) {
            entries.begin(within(), xml.getAttributeValue(null, "Ccy"));
        }
    }

    private static boolean isNamespace(@Nullable String uri) {
        return uri != null && NAMESPACE.matcher(uri).matches();
    }

    private void end() {
        if (depth > 2 && isStatement) {
            entries.end(within(), text.toString().strip());
        }
        text.setLength(0);
        path.setLength(path.lastIndexOf("/"));
        depth--;
    }

    private String within() {
        return path.length() > STATEMENTS.length() ? path.substring(STATEMENTS.length() + 1) : "";
    }
}
