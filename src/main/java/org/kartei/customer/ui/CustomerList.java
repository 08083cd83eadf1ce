package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactPurpose;
import org.kartei.customer.ContactText;
import org.kartei.customer.Countries;
import org.kartei.customer.CustomerRow;
import org.kartei.customer.CustomerService;
import org.kartei.customer.CustomerStatus;
import org.kartei.group.Group;
import org.kartei.shared.Languages;
import org.kartei.shell.list.Choice;
import org.kartei.shell.list.ListColumn;
import org.kartei.shell.list.ListDefinition;

/** The declaration of the customer overview (LIST-1): its columns, in the order of first sight. */
final class CustomerList {

    private final CustomerService customers;
    private final List<Group> groupsByName;
    private final CustomerCellEditors editors;
    private final UI ui = UI.getCurrent();
    private final Locale locale = ui.getLocale();
    private final Map<CustomerStatus, String> statusNames = Arrays.stream(CustomerStatus.values())
            .collect(Collectors.toMap(status -> status, status -> ui.getTranslation("customer.status." + status)));
    private final Map<ContactPurpose, String> purposeNames = Arrays.stream(ContactPurpose.values())
            .collect(Collectors.toMap(purpose -> purpose, purpose -> ui.getTranslation(purpose.nameKey())));
    private final String yes = ui.getTranslation("shell.value.yes");
    private final String no = ui.getTranslation("shell.value.no");

    CustomerList(CustomerService customers, List<Group> groups) {
        this.customers = customers;
        this.groupsByName = groups;
        this.editors = new CustomerCellEditors(customers);
    }

    ListDefinition<CustomerRow> definition() {
        return new ListDefinition<>(
                "customer",
                "customers",
                "vaadin:user",
                columns(),
                customers.list(),
                row -> row.id().value(),
                CustomerLinks::file,
                CustomerRow::displayName);
    }

    private List<ListColumn<CustomerRow>> columns() {
        var columns = new ArrayList<>(fixedColumns());
        customers.ownFields().forEach(field -> columns.add(new OwnListColumn(field, locale, yes, no).column()));
        return columns;
    }

    private List<ListColumn<CustomerRow>> fixedColumns() {
        return List.of(
                ListColumn.text("number", (CustomerRow row) -> row.number())
                        .rendered(LitRenderer.<CustomerRow>of("${item.number}")
                                .withProperty("number", row -> String.valueOf(row.number())))
                        .width(88)
                        .monospaced()
                        .always(),
                ListColumn.text("name", (CustomerRow row) -> row.displayName())
                        .opening(row -> row.status() == CustomerStatus.ARCHIVED ? "archived" : "")
                        .editedBy(editors.name())
                        .width(170)
                        .always(),
                ListColumn.text("phone", (CustomerRow row) -> row.phone())
                        .editedBy(editors.phone())
                        .width(140)
                        .always(),
                ListColumn.text("email", (CustomerRow row) -> row.email())
                        .editedBy(editors.email())
                        .width(252)
                        .always(),
                ListColumn.text("city", (CustomerRow row) -> row.city())
                        .editedBy(editors.city())
                        .width(115)
                        .shown(),
                ListColumn.choice("groups", this::groupNames, this::groupChoices)
                        .rendered(badges())
                        .width(162)
                        .shown(),
                ListColumn.amount("creditBalance", CustomerRow::creditBalance)
                        .width(150)
                        .shown(),
                ListColumn.date("nextFollowUp", CustomerRow::nextFollowUp)
                        .width(200)
                        .shown(),
                ListColumn.text("firstName", (CustomerRow row) -> row.firstName())
                        .editedBy(editors.firstName()),
                ListColumn.text("lastName", (CustomerRow row) -> row.lastName()).editedBy(editors.lastName()),
                ListColumn.text("company", (CustomerRow row) -> row.company()).editedBy(editors.company()),
                ListColumn.text("street", (CustomerRow row) -> row.street())
                        .editedBy(editors.street())
                        .width(180),
                ListColumn.text("postcode", (CustomerRow row) -> row.postcode())
                        .editedBy(editors.postcode())
                        .width(100),
                ListColumn.choice(
                                "country",
                                (CustomerRow row) -> Countries.show(row.country(), locale),
                                this::countryChoices)
                        .editedBy(editors.country()),
                ListColumn.date("birthday", CustomerRow::birthday).editedBy(editors.birthday()),
                ListColumn.text("participants", (CustomerRow row) -> row.participants())
                        .width(220),
                ListColumn.amount("standingDiscount", CustomerRow::standingDiscount)
                        .editedBy(editors.standingDiscount())
                        .width(120),
                ListColumn.amount("openAmount", CustomerRow::openAmount).width(120),
                ListColumn.amount("activePasses", CustomerRow::activePasses).width(120),
                ListColumn.choice("newsletter", (CustomerRow row) -> row.newsletter() ? yes : no, this::yesAndNo)
                        .editedBy(editors.newsletter())
                        .width(110),
                ListColumn.date("newsletterSince", CustomerRow::newsletterSince),
                ListColumn.text("newsletterSource", (CustomerRow row) -> row.newsletterSource()),
                contacts(ContactKind.PHONE),
                contacts(ContactKind.EMAIL),
                contacts(ContactKind.ADDRESS),
                ListColumn.choice("language", this::language, this::languageChoices)
                        .editedBy(editors.language())
                        .width(120),
                ListColumn.text("remark", (CustomerRow row) -> row.remark())
                        .editedBy(editors.remark())
                        .width(240),
                ListColumn.date("createdOn", CustomerRow::createdOn),
                ListColumn.date("lastSession", CustomerRow::lastSession).width(120),
                ListColumn.choice("status", (CustomerRow row) -> statusNames.get(row.status()), this::statusChoices)
                        .rendered(status())
                        .editedBy(editors.status())
                        .width(110));
    }

    private ListColumn<CustomerRow> contacts(ContactKind kind) {
        return ListColumn.text(kind.key(), (CustomerRow row) -> ContactText.of(row.contacts(kind), purposeNames::get))
                .width(220)
                .unsorted();
    }

    private LitRenderer<CustomerRow> badges() {
        return LitRenderer.<CustomerRow>of("""
                        ${item.names.map((name, i) => html`<span class="badge badge-${item.colors[i]}">${name}</span> `)}""")
                .withProperty("names", row -> groupsOf(row).map(Group::name).toList())
                .withProperty(
                        "colors",
                        row -> groupsOf(row)
                                .map(group -> group.color().name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    private Stream<Group> groupsOf(CustomerRow row) {
        return groupsByName.stream().filter(group -> row.groups().contains(group.id()));
    }

    private LitRenderer<CustomerRow> status() {
        return LitRenderer.<CustomerRow>of("<span class=\"badge badge-${item.color}\">${item.status}</span>")
                .withProperty("color", row -> row.status() == CustomerStatus.ACTIVE ? "green" : "grey")
                .withProperty("status", row -> statusNames.getOrDefault(row.status(), ""));
    }

    private String groupNames(CustomerRow row) {
        return groupsOf(row).map(Group::name).collect(Collectors.joining(", "));
    }

    private String language(CustomerRow row) {
        return row.language() == null
                ? ""
                : Locale.forLanguageTag(row.language()).getDisplayLanguage(locale);
    }

    private List<Choice> groupChoices() {
        return groupsByName.stream()
                .map(group -> new Choice(String.valueOf(group.id().value()), group.name()))
                .toList();
    }

    private List<Choice> countryChoices() {
        return customers.countries().stream()
                .map(country -> new Choice(country, Countries.show(country, locale)))
                .toList();
    }

    private List<Choice> languageChoices() {
        return Languages.ALL.stream()
                .map(language -> new Choice(language.getLanguage(), language.getDisplayLanguage(locale)))
                .toList();
    }

    private List<Choice> statusChoices() {
        return Arrays.stream(CustomerStatus.values())
                .map(status -> new Choice(status.name(), statusNames.getOrDefault(status, "")))
                .toList();
    }

    private List<Choice> yesAndNo() {
        return List.of(new Choice("1", yes), new Choice("0", no));
    }
}
