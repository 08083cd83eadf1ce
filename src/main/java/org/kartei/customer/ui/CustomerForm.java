package org.kartei.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.customer.CustomerRules;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.ownfield.OwnField;
import org.kartei.shared.BusinessRuleViolation;
import org.kartei.shell.DatePickers;
import org.kartei.shell.DecimalField;
import org.kartei.shell.UnsavedChanges;

/** The master data of a customer, new or known (FILE-3). */
final class CustomerForm extends FormLayout {

    private final transient DraftBinder binder = new DraftBinder();
    private final TextField displayName = new TextField(label("displayName"));
    private final TextField firstName = new TextField(label("firstName"));
    private final TextField lastName = new TextField(label("lastName"));
    private final TextField company = new TextField(label("company"));
    private final TextField phone = new TextField(label("phone"));
    private final TextField email = new TextField(label("email"));
    private final TextField street = new TextField(label("street"));
    private final TextField postcode = new TextField(label("postcode"));
    private final TextField city = new TextField(label("city"));
    private final ComboBox<String> country = CustomerFields.country();
    private final DatePicker birthday = DatePickers.of(label("birthday"));
    private final Select<String> language = CustomerFields.language();
    private final Checkbox newsletter = new Checkbox(label("newsletter"));
    private final ConsentField consent = new ConsentField(newsletter);
    private final ContactsField contacts = new ContactsField(this::countryCode);
    private final transient Supplier<List<Group>> allGroups;
    private final LocalDate today;
    private final MultiSelectComboBox<Group> groups = new MultiSelectComboBox<>(label("groups"));
    private final DecimalField standingDiscount = new DecimalField(label("standingDiscount"));
    private final OwnValuesForm own;
    private final TextArea remark = new TextArea(label("remark"));
    private final transient Map<String, HasValidationProperties> checked = new LinkedHashMap<>();
    private transient List<Group> known = List.of();
    private transient Map<GroupId, Group> byId = Map.of();

    /** A binder that can fill fields with what is not saved yet. */
    private static final class DraftBinder extends Binder<CustomerDraft> {

        void fill(CustomerDraft draft) {
            getBindings().forEach(binding -> binding.read(draft));
        }
    }

    /**
     * @param allGroups asked for whenever a customer is read, who may have one that was made since the form was opened
     * @param today after which nobody is born
     */
    CustomerForm(Supplier<List<Group>> allGroups, List<OwnField> ownFields, LocalDate today) {
        addClassName("customer-form");
        this.allGroups = allGroups;
        this.today = today;
        this.own = new OwnValuesForm(ownFields);
        setColumnWidth("20rem");
        setAutoResponsive(true);
        setExpandColumns(true);
        setExpandFields(true);
        displayName.setHelperText(getTranslation("customer.form.displayName.help"));
        country.setLabel(label("country"));
        language.setLabel(label("language"));
        groups.setItemLabelGenerator(Group::name);
        groups.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL); // all are seen, and nothing is measured
        var percent = new com.vaadin.flow.component.html.Span("%");
        standingDiscount.setSuffixComponent(percent);
        remark.setMinRows(3);
        PhoneHint.addTo(phone, this::countryCode);
        country.addValueChangeListener(change -> {
            PhoneHint.show(phone, countryCode());
            contacts.countryChanged();
        });
        bind();
        binder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UnsavedChanges.tell(this, hasChanges());
            }
        });
        checked.put("firstName", firstName);
        checked.put("lastName", lastName);
        checked.put("displayName", displayName);
        checked.put("company", company);
        checked.put("phone", phone);
        checked.put("email", email);
        checked.put("street", street);
        checked.put("postcode", postcode);
        checked.put("city", city);
        checked.put("standingDiscount", standingDiscount);
        checked.put("remark", remark);
        addFormRow(firstName, lastName);
        addFormRow(displayName, company);
        addFormRow(phone, email);
        addFormRow(street);
        setColspan(street, 2);
        addFormRow(postcode, city);
        DatePickers.limit(birthday, CustomerRules.FIRST_BIRTHDAY, today);
        addFormRow(country, birthday);
        addFormRow(contacts);
        setColspan(contacts, 2);
        addFormRow(language, groups);
        addFormRow(standingDiscount, consent);
        addFormRow(remark);
        setColspan(remark, 2);
        own.addTo(this);
    }

    /** Shows what is saved: everything else is a change from now on. */
    void read(CustomerData data) {
        readGroups();
        binder.readBean(new CustomerDraft(data));
        contacts.read(data.contacts());
        consent.read(data);
        own.read(data.own());
        PhoneHint.show(phone, countryCode());
        UnsavedChanges.tell(this, false);
    }

    /** Puts in what is not saved: where it differs from what was read, it is a change. */
    void fill(CustomerData data) {
        binder.fill(new CustomerDraft(data));
        contacts.fill(data.contacts());
        consent.fill(data);
        own.fill(data.own());
        UnsavedChanges.tell(this, hasChanges());
    }

    /** What is filled in, on top of what the form does not show; empty when a field is invalid. */
    Optional<CustomerData> write(CustomerData before) {
        var draft = new CustomerDraft(before);
        boolean isReadable = own.isValid()
                & consent.isValid()
                & contacts.check()
                & binder.validate().isOk();
        binder.writeBeanAsDraft(draft); // what is only written here is unsaved still: it may be refused
        consent.write(draft.contacts(contacts.contacts()).own(own.write(before.own())));
        if (isRight(draft.data()) && isReadable) {
            return Optional.of(draft.data());
        }
        firstWrong(this).findFirst().ifPresent(Focusable::focus);
        return Optional.empty();
    }

    /** Says at each field what is wrong with it. What stands elsewhere, the service tells. */
    private boolean isRight(CustomerData data) {
        Map<String, BusinessRuleViolation> violations = CustomerRules.violations(data, today);
        checked.forEach((name, field) -> {
            BusinessRuleViolation violation = violations.get(name);
            if (!UnsavedChanges.isUnreadable((Component) field)) { // else it says so itself
                field.setInvalid(violation != null);
            }
            if (violation != null) {
                field.setErrorMessage(getTranslation(violation.messageKey(), violation.args()));
            }
        });
        return checked.keySet().stream().noneMatch(violations::containsKey);
    }

    private static Stream<Focusable<?>> firstWrong(Component component) {
        return component instanceof HasValidation field && field.isInvalid() && component instanceof Focusable<?> wrong
                ? Stream.of(wrong)
                : component.getChildren().flatMap(CustomerForm::firstWrong);
    }

    boolean hasChanges() {
        return binder.hasChanges()
                || contacts.hasChanges()
                || consent.hasChanges()
                || own.hasChanges()
                || UnsavedChanges.isUnreadable(this);
    }

    void focusFirst() {
        firstName.focus();
    }

    private void readGroups() {
        List<Group> now = allGroups.get();
        if (!now.equals(known)) {
            known = now;
            byId = now.stream().collect(Collectors.toMap(Group::id, Function.identity()));
            groups.setItems(now.stream().filter(group -> !group.retired()).toList());
        }
    }

    private void bind() {
        binder.forField(displayName).bind(CustomerDraft::displayName, CustomerDraft::displayName);
        binder.forField(firstName).bind(CustomerDraft::firstName, CustomerDraft::firstName);
        binder.forField(lastName).bind(CustomerDraft::lastName, CustomerDraft::lastName);
        binder.forField(company).bind(CustomerDraft::company, CustomerDraft::company);
        binder.forField(phone).bind(CustomerDraft::phone, CustomerDraft::phone);
        binder.forField(email).bind(CustomerDraft::email, (draft, typed) -> draft.email(typed.strip())); // pasted
        binder.forField(street).bind(CustomerDraft::street, CustomerDraft::street);
        binder.forField(postcode).bind(CustomerDraft::postcode, CustomerDraft::postcode);
        binder.forField(city).bind(CustomerDraft::city, CustomerDraft::city);
        binder.forField(country)
                .withConverter(code -> code == null ? "" : code, code -> code.isEmpty() ? null : code)
                .bind(CustomerDraft::country, CustomerDraft::country);
        binder.forField(birthday).bind(CustomerDraft::birthday, CustomerDraft::birthday);
        binder.forField(language).bind(CustomerDraft::language, CustomerDraft::language);
        binder.forField(newsletter).bind(CustomerDraft::newsletter, CustomerDraft::newsletter);
        binder.forField(standingDiscount)
                .withConverter(percent -> percent == null ? BigDecimal.ZERO : percent, percent -> percent)
                .bind(CustomerDraft::standingDiscount, CustomerDraft::standingDiscount);
        binder.forField(remark).bind(CustomerDraft::remark, CustomerDraft::remark);
        binder.forField(groups)
                .bind(
                        draft -> draft.groups().stream().map(byId::get).collect(Collectors.toSet()),
                        (draft, chosen) -> draft.groups(ids(chosen)));
    }

    private String countryCode() {
        return country.getValue() == null ? "" : country.getValue();
    }

    private static Set<GroupId> ids(Set<Group> chosen) {
        return chosen.stream().map(Group::id).collect(Collectors.toSet());
    }

    private String label(String field) {
        return getTranslation("customer.field." + field);
    }
}
