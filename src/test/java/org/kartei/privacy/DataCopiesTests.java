package org.kartei.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.TestClock;
import org.kartei.bank.BankEntries;
import org.kartei.bank.BankIntake;
import org.kartei.bank.Statement;
import org.kartei.credit.CreditLedger;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerMerge;
import org.kartei.customer.CustomerService;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.MergeChoices;
import org.kartei.customer.OwnValues;
import org.kartei.customer.ParticipantData;
import org.kartei.directdebit.DebitFixtures;
import org.kartei.directdebit.MandateKind;
import org.kartei.group.GroupId;
import org.kartei.note.NoteDraft;
import org.kartei.note.NoteOrigin;
import org.kartei.note.NoteService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.security.Acting;
import org.kartei.security.Role;
import org.kartei.voucher.Redemptions;
import org.kartei.voucher.Voucher;
import org.kartei.voucher.VoucherSource;
import org.kartei.voucher.VoucherTerms;
import org.kartei.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FILE-7: the copy of everything that is kept about a customer, for machines and for people. */
@KarteiTest
class DataCopiesTests {

    private static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    private DataCopies copies;

    @Autowired
    private CustomerService customers;

    @Autowired
    private NoteService notes;

    @Autowired
    private CreditLedger credit;

    @Autowired
    private BankIntake intake;

    @Autowired
    private BankEntries bank;

    @Autowired
    private DebitFixtures debits;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private CustomerMerge merging;

    @Autowired
    private FamilyService families;

    @Autowired
    private KeptInvoices invoices;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerFile anna;

    @BeforeEach
    void aCustomerWithEverything() {
        GroupId group = fixtures.group("Choir");
        anna = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("M\u00fcller \u7530\u4e2d")
                .email("anna@example.org")
                .phone("0711 1234567")
                .city("T\u00fcri")
                .language("de")
                .birthday(LocalDate.of(1984, 2, 3))
                .groups(Set.of(group))
                .participants(List.of(new ParticipantData("Mia", "M\u00fcller", LocalDate.of(2015, 3, 1))))
                .remark("<b>bold</b> \u0000 ${1+1}"));
        var manager = Acting.asManager().id();
        var office = Acting.asOffice().id();
        credit.changeByHand(anna.id(), Money.of(CurrencyUnit.EUR, 5), "Goodwill");
        fixtures.invoice(anna, "12.00");
        fixtures.offer(anna, "34.00");
        redeemSomeOf(
                vouchers.issue(VoucherTerms.amount(BigDecimal.TEN, TODAY, TODAY).remarked("A prize"), null, anna.id()));
        NoteDraft callBack = new NoteDraft("Call back", "About ballet", TODAY, Set.of(office));
        notes.change(
                notes.add(anna.id(), NoteOrigin.PHONE, callBack),
                0,
                new NoteDraft("Call back", "About ballet", TODAY, Set.of(office, manager)));
        notes.delete(notes.add(anna.id(), NoteOrigin.PHONE, callBack));
        anna = customers.change(
                anna.id(),
                customers.get(anna.id()).version(),
                new CustomerDraft(anna.data()).city("Ulm").data());
    }

    @Test
    void machinesReadEverything() throws IOException {
        JsonNode data = JsonMapper.shared().readTree(export().get("data.json"));

        assertThat(data.at("/format").asString()).isEqualTo("kartei-personal-data");
        assertThat(data.at("/customer/number").asLong()).isEqualTo(anna.number());
        assertThat(data.at("/customer/lastName").asString()).isEqualTo("M\u00fcller \u7530\u4e2d");
        assertThat(data.at("/customer/birthday").asString()).isEqualTo("1984-02-03");
        assertThat(data.at("/customer/groups/0").asString()).isEqualTo("Choir");
        assertThat(data.at("/customer/status").asString()).isEqualTo("ACTIVE");
        assertThat(data.at("/participants/0/firstName").asString()).isEqualTo("Mia");
        assertThat(data.at("/formerDetails/0/city").asString()).isEqualTo("T\u00fcri");
        assertThat(data.at("/notes/0/text").asString()).isEqualTo("About ballet");
        assertThat(data.at("/offers/0/number").asString()).isEqualTo("A2026-00001");
        assertThat(data.at("/offers/0/lines/0/text").asString()).isEqualTo("Ballet");
        assertThat(data.at("/vouchers/0/remark").asString()).isEqualTo("A prize");
        assertThat(data.at("/voucherMovements/0/document").asString()).isEqualTo("2026-1");
        assertThat(data.at("/notes/0/followUp").asString()).isEqualTo(TODAY.toString());
        assertThat(data.at("/history/0/before").asString()).isEqualTo("T\u00fcri");
        assertThat(data.at("/history/0/after").asString()).isEqualTo("Ulm");
    }

    @Test
    void whatIsKeptOfWhoeverWasMergedIsInIt() throws IOException {
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .city("Tartu")
                .participants(List.of(new ParticipantData("Ole", "Mueller", LocalDate.of(2017, 1, 2)))));
        Acting.asOffice();
        twin = customers.change(
                twin.id(),
                twin.version(),
                new CustomerDraft(twin.data()).city("Narva").data());
        merging.merge(anna, twin, anna.data());

        Map<String, byte[]> copy = export();
        JsonNode data = JsonMapper.shared().readTree(copy.get("data.json"));
        var ofTwin = new ArrayList<String>();
        for (JsonNode former : data.at("/formerDetails")) {
            if (former.at("/number").asLong() == twin.number()) {
                ofTwin.add(former.at("/city").asString());
            }
        }
        assertThat(ofTwin).containsExactly("Tartu", "Narva");
        assertThat(data.at("/formerDetails/0/number").asLong()).isEqualTo(anna.number());
        assertThat(data.at("/merged/0/participants/0").asString()).isEqualTo("Ole Mueller (2017-01-02)");
        try (var pdf = Loader.loadPDF(copy.get("personal-data.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Tartu", "Ole Mueller (2017-01-02)");
        }
    }

    /** FILE-3: a school may call a field as data.json calls one of ours. */
    @Test
    void ownFieldsStandBelowANameOfTheirOwn() throws IOException {
        OwnField field = fixtures.ownField("number", OwnFieldKind.TEXT);
        Acting.asOffice();
        anna = customers.get(anna.id());
        customers.change(
                anna.id(),
                anna.version(),
                new CustomerDraft(anna.data())
                        .own(OwnValues.NONE.with(field, "a lot"))
                        .data());

        Map<String, byte[]> copy = export();
        JsonNode data = JsonMapper.shared().readTree(copy.get("data.json"));
        assertThat(data.at("/customer/number").isNumber()).isTrue();
        assertThat(data.at("/customer/ownFields/number").asString()).isEqualTo("a lot");
        assertThat(data.at("/formerDetails/0/ownFields").isMissingNode()).isTrue();
        try (var pdf = Loader.loadPDF(copy.get("personal-data.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("a lot");
        }
    }

    @Test
    void peopleReadItInTheirLanguage() throws IOException {
        try (var pdf = Loader.loadPDF(export().get("personal-data.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Ihre personenbezogenen Daten", "03.02.1984", "About ballet", "Mia", "Deutsch")
                    .contains("<b>bold</b>", "${1+1}", "M\u00fcller \u25a1\u25a1");
        }
    }

    /** Neither employees, nor who shares a child and pays for it, nor who was taken for the same person by mistake. */
    @Test
    void nobodyElseIsInIt() throws IOException {
        var ben = fixtures.customer(new CustomerDraft()
                .firstName("Ben")
                .lastName("Zzyzx")
                .email("ben@zzyzx.example")
                .phone("0711 99887766"));
        Acting.asManager();
        FamilyMember mia = families.of(anna.id()).getFirst();
        families.join(ben.id(), mia.id());
        families.pay(ben.id(), mia.id());
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Twin")
                .lastName("Zzyzx")
                .city("Zzyzx")
                .participants(List.of(new ParticipantData("Tom", "Zzyzx", null))));
        notes.add(twin.id(), NoteOrigin.PHONE, new NoteDraft("Zzyzx", "About Zzyzx", null, Set.of()));
        merging.merge(
                customers.get(anna.id()), customers.get(twin.id()), new MergeChoices(anna.data(), twin.data()).data());
        merging.undo(merging.merges(anna.id()).getFirst().id());

        Acting.asOffice();
        assertThat(new String(export().get("data.json"), StandardCharsets.UTF_8))
                .doesNotContain("Test Office")
                .doesNotContain("Test Manager")
                .doesNotContainIgnoringCase("zzyzx")
                .doesNotContain("99887766")
                .contains("\"paidByCustomer\"");
    }

    @Test
    void theHistoryTellsThatItWasHandedOut() throws IOException {
        export();
        theHistoryTells(1);
    }

    private void theHistoryTells(long times) {
        assertThat(jdbc.queryForObject(
                        "select count(*) from history_entry where action = 'EXPORTED' and customer_id = ?",
                        Long.class,
                        anna.id().value()))
                .isEqualTo(times);
    }

    /** Whatever a module calls them: they lie in their folder, each once, whole. */
    @Test
    void documentsAreInIt() throws IOException {
        invoices.scan(anna.id(), "scan.pdf", "one");
        invoices.scan(anna.id(), "../scan.pdf", "two");
        assertThat(export())
                .containsOnlyKeys("data.json", "personal-data.pdf", "documents/scan.pdf", "documents/scan (2).pdf")
                .extractingByKeys("documents/scan.pdf", "documents/scan (2).pdf")
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void itIsAsEverythingWasAtOneMoment() throws IOException {
        var notesSeen = new ArrayList<Long>();
        invoices.meanwhile(anna.id(), () -> {
            notesSeen.add(countNotes());
            CompletableFuture.runAsync(() -> Acting.as(
                            Role.OFFICE,
                            () -> notes.add(
                                    anna.id(), NoteOrigin.PHONE, new NoteDraft("Meanwhile", "", null, Set.of()))))
                    .join();
            notesSeen.add(countNotes());
        });
        assertThat(new String(export().get("data.json"), StandardCharsets.UTF_8))
                .contains("Call back")
                .doesNotContain("Meanwhile");
        assertThat(notesSeen).containsExactly(1L, 1L);
        assertThat(countNotes()).isEqualTo(2);
        theHistoryTells(1);
    }

    @Test
    void everyNameIsInTheManual() throws IOException {
        CustomerFile twin = fixtures.customer(new CustomerDraft()
                .firstName("Anna")
                .lastName("Mueller")
                .contacts(List.of(
                        Contact.phone(ContactPurpose.WORK, "0731 99", ""),
                        Contact.email(ContactPurpose.INVOICE, "office@example.org", ""),
                        Contact.address(ContactPurpose.INVOICE, "Road 2", "70173", "Ulm", "DE", "")))
                .newsletter(true)
                .newsletterSource("At the desk"));
        Acting.asOffice();
        merging.merge(anna, twin, new MergeChoices(anna.data(), twin.data()).data());
        String paid = fixtures.invoice(anna, "119.00");
        Acting.asOffice();
        intake.receive("may.xml", new Statement().with("119.00", "Anna", "", paid).stream());
        bank.confirmSure();
        debits.school();
        debits.mandate(anna, MandateKind.RECURRENT);
        debits.collection(DebitFixtures.DAY);
        jdbc.update("insert into customer_import (id, file_name, state, staff_id, staff_name, uploaded_at, fields)"
                + " values (1, 'new.csv', 'DONE', 1, '', now(), '')");
        jdbc.update("update customer set import_id = 1");
        jdbc.update(
                "insert into customer_import_finding (import_id, kind, position, file_row, subject, caption, message,"
                        + " value, customer_number) values (1, 'DUPLICATE', 1, 2, 'Anna', 'E-mail', 'x', 'y', ?)",
                anna.number());
        String manual = Files.readString(Path.of("docs/manual/personal-data.md"));
        JsonNode data = JsonMapper.shared().readTree(export().get("data.json"));
        var names = new TreeSet<>(data.propertyNames());
        for (JsonNode part : data) {
            names.addAll(part.propertyNames());
            part.forEach(record -> names.addAll(record.propertyNames()));
            assertThat(part.isEmpty() && part.isContainer())
                    .as("something of everything: %s", names)
                    .isFalse();
        }
        assertThat(names)
                .contains("morePhones", "moreEmails", "moreAddresses", "newsletterSource", "merged", "importFindings")
                .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
    }

    private long countNotes() {
        return jdbc.queryForObject("select count(*) from note", Long.class);
    }

    private void redeemSomeOf(Voucher voucher) {
        var invoice = new VoucherSource("invoice", "2026-1", "");
        redemptions.redeem(voucher.id(), anna.id(), Money.of(CurrencyUnit.EUR, 4), TODAY, invoice);
        vouchers.block(voucher.id(), "Lost");
    }

    private Map<String, byte[]> export() throws IOException {
        var out = new ByteArrayOutputStream();
        copies.write(copies.collect(anna.id(), Locale.ENGLISH), out);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
