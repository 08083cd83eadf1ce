package org.kartei.accounting;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 125 columns of a booking batch in format version 13. Empty columns of texts are empty texts, others are nothing. Positions count from 1,
 * as DATEV does.
 */
final class DatevColumns {

    static final int COUNT = 125;

    /** The last one that we fill ourselves, but for {@link #LOCKED}. */
    private static final int FILLED = 14;

    private static final int LOCKED = 114;

    private static final Set<Integer> TEXTS = texts();

    private static final String BEFORE_NOTES =
            "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;"
                    + "WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;"
                    + "Postensperre;Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink;";

    private static final String BETWEEN =
            ";KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;EU-Land u. UStID (Bestimmung);"
                    + "EU-Steuersatz (Bestimmung);Abw. Versteuerungsart;Sachverhalt L+L;Funktionsergänzung L+L;BU 49 Hauptfunktionstyp;"
                    + "BU 49 Hauptfunktionsnummer;BU 49 Funktionsergänzung;";

    private static final String AFTER_NOTES =
            ";Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;Zugeordnete Fälligkeit;Skontotyp;"
                    + "Auftragsnummer;Buchungstyp;USt-Schlüssel (Anzahlungen);EU-Land (Anzahlungen);Sachverhalt L+L (Anzahlungen);"
                    + "EU-Steuersatz (Anzahlungen);Erlöskonto (Anzahlungen);Herkunft-Kz;Buchungs GUID;KOST-Datum;SEPA-Mandatsreferenz;Skontosperre;"
                    + "Gesellschaftername;Beteiligtennummer;Identifikationsnummer;Zeichnernummer;Postensperre bis;Bezeichnung SoBil-Sachverhalt;"
                    + "Kennzeichen SoBil-Buchung;Festschreibung;Leistungsdatum;Datum Zuord. Steuerperiode;Fälligkeit;Generalumkehr (GU);Steuersatz;"
                    + "Land;Abrechnungsreferenz;BVV-Position;EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);Abw. Skontokonto";

    /** The second line. */
    static final String CAPTIONS = BEFORE_NOTES
            + pairs("Beleginfo - Art %1$d;Beleginfo - Inhalt %1$d", 8)
            + BETWEEN
            + pairs("Zusatzinformation - Art %1$d;Zusatzinformation- Inhalt %1$d", 20)
            + AFTER_NOTES;

    /** What follows the text in every row. */
    static final String REST = IntStream.rangeClosed(FILLED + 1, COUNT)
            .mapToObj(DatevColumns::empty)
            .collect(Collectors.joining(";", ";", ""));

    private DatevColumns() {}

    private static boolean isText(int column) {
        return TEXTS.contains(column);
    }

    private static String empty(int column) {
        return column == LOCKED ? DatevHead.NOT_LOCKED : isText(column) ? DatevText.quoted("") : "";
    }

    private static String pairs(String captions, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(captions::formatted).collect(Collectors.joining(";"));
    }

    private static Set<Integer> texts() {
        var texts = new HashSet<>(Set.of(
                2, 3, 6, 9, 11, 12, 14, 16, 20, 40, 42, 91, 95, 96, 98, 102, 103, 105, 107, 109, 110, 112, 118, 120,
                121, 123));
        IntStream.rangeClosed(21, 38).forEach(texts::add); // notes of receipts, cost centres
        IntStream.rangeClosed(48, 87).forEach(texts::add); // further notes
        return texts;
    }
}
