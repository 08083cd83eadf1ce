package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerEnd;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.OwnValues;
import org.kartei.customer.ParticipantData;
import org.kartei.customer.ParticipantDetails;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportService;
import org.kartei.importing.ImportState;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.security.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person with something of everything, whose name nobody else has: what tests of the erasure start from (FILE-7). */
@KarteiTest
abstract class ErasureTest {

    static final LocalDate TODAY = TestClock.START.toLocalDate();
    static final LocalDate BIRTHDAY = LocalDate.of(1931, 1, 13);

    @Autowired
    Erasures erasures;

    @Autowired
    DueErasures dueErasures;

    @Autowired
    CustomerService customers;

    @Autowired
    CustomerEnd end;

    @Autowired
    FamilyService families;

    @Autowired
    CustomerMerge merging;

    @Autowired
    NoteService notes;

    @Autowired
    ImportService imports;

    @Autowired
    KeptInvoices invoices;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    CustomerFile person;

    /** Zzyzx stands in everything that is told of her, and 99887766 in her phone numbers. */
    @BeforeEach
    void aPersonWithEverything() {
        OwnField nickname = fixtures.ownField("Nickname", OwnFieldKind.TEXT);
        person = fixtures.customer(new CustomerDraft()
                .firstName("Xaveria")
                .lastName("Zzyzx")
                .company("Zzyzx KG")
                .email("zzyzx@example.org")
                .phone("0711 99887766")
                .street("Zzyzx road 1")
                .city("Zzyzx")
                .birthday(BIRTHDAY)
                .language("de")
                .newsletter(true)
                .newsletterSince(BIRTHDAY)
                .newsletterSource("Zzyzx letter")
                .standingDiscount(new BigDecimal("5.50"))
                .contacts(List.of(
                        Contact.phone(ContactPurpose.WORK, "0711 998877661", "Zzyzx till noon"),
                        Contact.email(ContactPurpose.INVOICE, "office@zzyzx.example", ""),
                        Contact.address(ContactPurpose.INVOICE, "Zzyzx road 2", "70173", "Zzyzx", "DE", "")))
                .own(OwnValues.NONE.with(nickname, "Zzyzx the first"))
                .groups(Set.of(fixtures.group("Choir")))
                .participants(List.of(
                        new ParticipantData("Mia", "Zzyzx", BIRTHDAY), new ParticipantData("Tom", "Weiss", null)))
                .remark("Zzyzx remark"));
        var office = Acting.asOffice().id();
        notes.add(person.id(), NoteOrigin.PHONE, new NoteDraft("Zzyzx", "About Zzyzx", TODAY, Set.of(office)));
        FamilyMember mia = families.of(person.id()).getFirst();
        families.change(
                mia.id(),
                mia.version(),
                new ParticipantDetails(
                        "Mia", "Zzyzx", BIRTHDAY, "0711 99887766", "mia@zzyzx.example", "Zzyzx needs glasses"));
        person = customers.change(
                person.id(),
                customers.get(person.id()).version(),
                new CustomerDraft(person.data()).displayName("Zzyzx the second").data());
        Acting.asManager();
    }

    /** As a manager does who is told that the plan has changed: look again. */
    ErasureId erase() {
        return erasures.erase(person.id(), erasures.plan(person.id()), Locale.ENGLISH);
    }

    Import imported(String csv) {
        Acting.asManager();
        ImportId id = imports.receive("new.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        imports.check(id, imports.preview(id).plan());
        await(id, ImportState.CHECKED);
        imports.run(id, false);
        await(id, ImportState.DONE);
        return imports.find(id).orElseThrow();
    }

    void await(ImportId id, ImportState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> imports.find(id).orElseThrow().state() == state);
    }

    /** Where anything of the person stands, in any column of any table. */
    List<String> traces() {
        var found = new ArrayList<String>();
        jdbc.query(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = database()"
                        + " and table_name not like 'DATABASECHANGELOG%'",
                rs -> {
                    String column = rs.getString(1) + "." + rs.getString(2);
                    String condition = switch (rs.getString(3)) {
                        case "varchar", "text", "mediumtext", "longtext", "char" ->
                            "lower(" + column + ") like '%zzyzx%' or " + column + " like '%99887766%'";
                        case "date" -> column + " = '" + BIRTHDAY + "'";
                        default -> "";
                    };
                    if (!condition.isEmpty()
                            && !jdbc.queryForList("select 1 from " + rs.getString(1) + " where " + condition)
                                    .isEmpty()) {
                        found.add(column);
                    }
                });
        assertThat(jdbc.queryForObject(
                        "select count(*) from customer_gram g left join customer c on c.id = g.customer_id where c.id is null",
                        Long.class))
                .as("grams of nobody")
                .isZero();
        return found;
    }

    /** Every row of every table. */
    Map<String, List<String>> everything() {
        var rows = new TreeMap<String, List<String>>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> rows.put(
                        table,
                        jdbc.queryForList("select * from " + table).stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()));
        return rows;
    }

    static String text(ByteArrayOutputStream out) throws IOException {
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
