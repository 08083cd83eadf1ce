package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Fixtures;
import org.kartei.NaughtyStrings;
import org.kartei.ViewTest;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerFigures;
import org.kartei.customer.CustomerFile;
import org.kartei.customer.CustomerId;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.ImportedCustomers;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.OwnValues;
import org.kartei.customer.ParticipantData;
import org.kartei.exporting.ExportFormat;
import org.kartei.group.GroupId;
import org.kartei.job.JobService;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.shell.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * LIST-9, LIST-11: what the dialog of the overview exports with everything, in any language and format, is imported again
 * without loss; naughty texts, too.
 */
class RoundTripTests extends ViewTest {

    private static final long BEFORE = 999;

    @Autowired
    private ImportService imports;

    @Autowired
    private JobService jobs;

    @Autowired
    private CustomerService customers;

    @Autowired
    private ImportedCustomers imported;

    @Autowired
    private CustomerFigures figures;

    @Autowired
    private ImportFiles files;

    @Autowired
    private SourceTables tables;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Translations translations;

    private ImportJourney journey;

    private List<OwnField> ownFields = List.of();

    @BeforeEach
    void open() {
        journey = new ImportJourney(imports, jobs);
        asOffice();
    }

    @ParameterizedTest
    @CsvSource({"CSV,en", "CSV,de", "CSV,nl", "CSV,et", "XLSX,en", "XLSX,de", "XLSX,nl", "XLSX,et"})
    void everythingComesBackAsItWas(ExportFormat format, String language) throws IOException {
        Map<Long, CustomerFile> before = registerEverything();
        long last = before.keySet().stream().max(Long::compare).orElseThrow();
        setFigures(before.get(last).id());
        asOffice();
        byte[] file = export(format, Locale.forLanguageTag(language));
        imported.parts(BEFORE).forEach(range -> imported.takeOut(range, true, before.size()));

        ImportId id = imports.receive("export", new ByteArrayInputStream(file));
        figuresStandIn(files.path(id), last, Locale.forLanguageTag(language));
        assertThat(journey.check(id).counts().bad())
                .as("%s", journey.mistakes(id))
                .isZero();
        assertThat(journey.run(id, true).counts().added()).isEqualTo(before.size());

        before.forEach((number, was) -> {
            CustomerFile is = customers.find(number).orElseThrow();
            assertThat(is.data()).isEqualTo(was.data());
            assertThat(is.createdOn()).isEqualTo(was.createdOn());
        });
    }

    private void setFigures(CustomerId id) {
        figures.creditBalance(id, new BigDecimal("12.34"));
        figures.openAmount(id, new BigDecimal("56.78"));
        figures.activePasses(id, 3);
        figures.nextFollowUp(id, LocalDate.of(2026, 6, 1));
        figures.lastSession(id, LocalDate.of(2026, 4, 30));
    }

    /** What is worked out is not taken in again, but it goes out. */
    private void figuresStandIn(Path file, long number, Locale locale) throws IOException {
        SourceTable table = tables.open(file, ImportKind.CUSTOMERS);
        assertThat(table.isOurs()).isTrue();
        Map<String, Integer> columns = new HashMap<>();
        table.captions().forEach(caption -> columns.put(caption, columns.size()));
        List<SourceRow> rows = new ArrayList<>();
        table.read(row -> row.cells().getFirst().equals(String.valueOf(number)) ? rows.add(row) : true);
        Function<String, String> cell = key ->
                rows.getFirst().cells().get(columns.get(translations.getTranslation("customer.column." + key, locale)));
        assertThat(CellValues.amount(cell.apply("creditBalance"))).isEqualByComparingTo("12.34");
        assertThat(CellValues.amount(cell.apply("openAmount"))).isEqualByComparingTo("56.78");
        assertThat(CellValues.amount(cell.apply("activePasses"))).isEqualByComparingTo("3");
        assertThat(CellValues.date(cell.apply("nextFollowUp"), 2026)).isEqualTo("2026-06-01");
        assertThat(CellValues.date(cell.apply("lastSession"), 2026)).isEqualTo("2026-04-30");
    }

    /** As somebody does who works in this language. */
    private byte[] export(ExportFormat format, Locale locale) {
        UI.getCurrent().setLocale(locale);
        UI.getCurrent().navigate("follow-ups"); // the list that stands there already is in another language
        UI.getCurrent().navigate("customers");
        test(find(Button.class).withText(text("shell.list.export", locale)).single())
                .click();
        choose(text("shell.export.scope", locale), text("shell.export.everything", locale));
        choose(text("shell.export.format", locale), format.name());
        var out = new ByteArrayOutputStream();
        test(find(Anchor.class).withText(text("shell.export.download", locale)).single())
                .download(out);
        return out.toByteArray();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void choose(String group, String item) {
        RadioButtonGroup<?> found = find(RadioButtonGroup.class).all().stream()
                .filter(each -> group.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        test(found).selectItem(item);
    }

    private String text(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }

    private Map<Long, CustomerFile> registerEverything() throws IOException {
        ownFields = List.of(
                fixtures.ownField("Own; text", OwnFieldKind.TEXT),
                fixtures.ownField("Remarks", OwnFieldKind.NUMBER),
                fixtures.ownField("Own day", OwnFieldKind.DATE),
                fixtures.ownField("Own choice", OwnFieldKind.CHOICE, "S", "M, long; \"x\"", "=1"),
                fixtures.ownField("Own truth", OwnFieldKind.YES_NO));
        GroupId frogs = fixtures.group("Frogs, big");
        GroupId toads = fixtures.retiredGroup("Kröten; alte");
        asOffice();
        var all = new ArrayList<NewCustomer>();
        long number = 1;
        for (String text : NaughtyStrings.all()) {
            String name = text.isBlank() ? "x" : text;
            all.add(new NewCustomer(
                    number,
                    LocalDate.of(2019, 12, 1).plusDays(number),
                    new CustomerDraft()
                            .displayName(name)
                            .firstName(text)
                            .lastName(text)
                            .company(text)
                            .phone(text.substring(0, Math.min(text.length(), 200)))
                            .email("n" + number + "@example.org")
                            .street(text)
                            .postcode(text)
                            .city(text)
                            .remark(text)
                            .participants(List.of(new ParticipantData(text, name, null)))
                            .contacts(contacts(text, number))
                            .own(own(text, number))
                            .newsletter(number % 2 == 0)
                            .newsletterSource(text.substring(0, Math.min(text.length(), 200)))
                            .data()));
            number++;
        }
        all.add(new NewCustomer(
                number,
                LocalDate.of(1999, 12, 31),
                new CustomerDraft()
                        .displayName("Familie Groß")
                        .firstName("=1+1")
                        .lastName("+49 711")
                        .phone("+49 711 284217")
                        .country("DE")
                        .language("et")
                        .newsletter(true)
                        .newsletterSince(LocalDate.of(2024, 2, 29))
                        .newsletterSource("Sommerfest")
                        .contacts(Stream.of(ContactPurpose.values())
                                .map(purpose -> Contact.phone(purpose, "0170 1234567", "Oma"))
                                .toList())
                        .status(CustomerStatus.ARCHIVED)
                        .birthday(LocalDate.of(1904, 2, 29))
                        .standingDiscount(new BigDecimal("12.50"))
                        .groups(Set.of(frogs, toads))
                        .participants(List.of(
                                new ParticipantData("Mia", "van der Berg", LocalDate.of(2015, 3, 1)),
                                new ParticipantData("Jonas", "Groß", null)))
                        .data()));
        customers.registerAll(all, BEFORE);
        var before = new LinkedHashMap<Long, CustomerFile>();
        for (NewCustomer each : all) {
            CustomerFile kept = customers.find(each.number()).orElseThrow();
            assertThat(kept.createdOn()).isEqualTo(each.createdOn());
            assertThat(kept.data().remark()).isEqualTo(each.data().remark());
            assertThat(kept.data().displayName()).isEqualTo(each.data().displayName());
            before.put(each.number(), kept);
        }
        return before;
    }

    private OwnValues own(String text, long number) {
        List<String> choices = ownFields.get(3).choices();
        return OwnValues.NONE
                .with(ownFields.get(0), text)
                .with(ownFields.get(1), number % 3 == 0 ? null : BigDecimal.valueOf(number * 37, (int) (number % 5)))
                .with(
                        ownFields.get(2),
                        number % 4 == 0 ? null : LocalDate.of(1990, 1, 1).plusDays(number))
                .with(ownFields.get(3), choices.get((int) (number % choices.size())))
                .with(ownFields.get(4), number % 3 == 1 ? null : number % 3 == 0);
    }

    private static List<Contact> contacts(String text, long number) {
        String some = text.substring(0, Math.min(text.length(), 200));
        return List.of(
                Contact.phone(ContactPurpose.WORK, some, some),
                Contact.email(ContactPurpose.PARENT, "m" + number + "@example.org", some),
                Contact.address(ContactPurpose.INVOICE, some, some, some, "DE", some));
    }
}
