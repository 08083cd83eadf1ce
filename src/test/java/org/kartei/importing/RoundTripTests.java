package org.kartei.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartei.security.Acting.asOffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartei.Fixtures;
import org.kartei.KarteiTest;
import org.kartei.NaughtyStrings;
import org.kartei.customer.Contact;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.ContactText;
import org.kartei.customer.Countries;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.ImportedCustomers;
import org.kartei.customer.NewCustomer;
import org.kartei.customer.OwnValues;
import org.kartei.customer.ParticipantData;
import org.kartei.exporting.ExportColumn;
import org.kartei.exporting.ExportFormat;
import org.kartei.exporting.TableWriter;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.group.GroupService;
import org.kartei.job.JobService;
import org.kartei.listing.ListRequest;
import org.kartei.ownfield.OwnField;
import org.kartei.ownfield.OwnFieldKind;
import org.kartei.shell.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** LIST-9, LIST-11: what is exported, in any language and format, is imported again without loss; naughty texts, too. */
@KarteiTest
class RoundTripTests {

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
    private GroupService groups;

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
        Map<Long, CustomerData> before = registerEverything();
        asOffice();
        byte[] file = export(format, Locale.forLanguageTag(language));
        imported.parts(BEFORE).forEach(range -> imported.takeOut(range, true, before.size()));

        ImportId id = imports.receive("export", new ByteArrayInputStream(file));
        assertThat(journey.check(id).counts().bad())
                .as("%s", journey.mistakes(id))
                .isZero();
        assertThat(journey.run(id, true).counts().added()).isEqualTo(before.size());

        before.forEach((number, data) ->
                assertThat(customers.find(number).orElseThrow().data()).isEqualTo(data));
    }

    private Map<Long, CustomerData> registerEverything() throws IOException {
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
                        .birthday(LocalDate.of(1880, 2, 29))
                        .standingDiscount(new BigDecimal("12.50"))
                        .groups(Set.of(frogs, toads))
                        .participants(List.of(
                                new ParticipantData("Mia", "van der Berg", LocalDate.of(2015, 3, 1)),
                                new ParticipantData("Jonas", "Groß", null)))
                        .data()));
        customers.registerAll(all, BEFORE);
        var before = new LinkedHashMap<Long, CustomerData>();
        for (NewCustomer each : all) {
            CustomerData kept = customers.find(each.number()).orElseThrow().data();
            assertThat(kept.remark()).isEqualTo(each.data().remark());
            assertThat(kept.displayName()).isEqualTo(each.data().displayName());
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

    private @Nullable Object shown(OwnField field, CustomerRow row, Locale locale) {
        Object value = row.own().get(field);
        return value instanceof Boolean truth
                ? translations.getTranslation(truth ? "shell.value.yes" : "shell.value.no", locale)
                : value;
    }

    private static List<Contact> contacts(String text, long number) {
        String some = text.substring(0, Math.min(text.length(), 200));
        return List.of(
                Contact.phone(ContactPurpose.WORK, some, some),
                Contact.email(ContactPurpose.PARENT, "m" + number + "@example.org", some),
                Contact.address(ContactPurpose.INVOICE, some, some, some, "DE", some));
    }

    private byte[] export(ExportFormat format, Locale locale) throws IOException {
        Map<GroupId, Group> byId = groups.byId();
        var columns = new ArrayList<ExportColumn<CustomerRow>>();
        var values = new LinkedHashMap<String, Function<CustomerRow, Object>>();
        values.put("number", CustomerRow::number);
        values.put("name", CustomerRow::displayName);
        values.put("phone", CustomerRow::phone);
        values.put("email", CustomerRow::email);
        values.put("city", CustomerRow::city);
        values.put(
                "groups",
                row -> row.groups().stream()
                        .map(byId::get)
                        .map(Group::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        values.put("creditBalance", CustomerRow::creditBalance);
        values.put("firstName", CustomerRow::firstName);
        values.put("lastName", CustomerRow::lastName);
        values.put("company", CustomerRow::company);
        values.put("street", CustomerRow::street);
        values.put("postcode", CustomerRow::postcode);
        values.put("country", row -> Countries.show(row.country(), locale));
        for (ContactKind kind : ContactKind.values()) {
            values.put(
                    kind.key(),
                    row -> ContactText.of(
                            row.contacts(kind), purpose -> translations.getTranslation(purpose.nameKey(), locale)));
        }
        values.put("newsletterSince", CustomerRow::newsletterSince);
        values.put("newsletterSource", CustomerRow::newsletterSource);
        values.put("birthday", CustomerRow::birthday);
        values.put("participants", CustomerRow::participants);
        values.put("standingDiscount", CustomerRow::standingDiscount);
        values.put(
                "newsletter",
                row -> translations.getTranslation(row.newsletter() ? "shell.value.yes" : "shell.value.no", locale));
        values.put(
                "language",
                row -> row.language() == null
                        ? ""
                        : Locale.forLanguageTag(row.language()).getDisplayLanguage(locale));
        values.put("remark", CustomerRow::remark);
        values.put("createdOn", CustomerRow::createdOn);
        values.put("status", row -> translations.getTranslation("customer.status." + row.status(), locale));
        values.forEach((key, value) ->
                columns.add(new ExportColumn<>(translations.getTranslation("customer.column." + key, locale), value)));
        ownFields.forEach(field -> columns.add(new ExportColumn<>(field.name(), row -> shown(field, row, locale))));
        var out = new ByteArrayOutputStream();
        TableWriter.write(
                format, out, "x", "", columns, rows -> customers.list().forEach(ListRequest.ALL, rows), locale);
        return out.toByteArray();
    }
}
