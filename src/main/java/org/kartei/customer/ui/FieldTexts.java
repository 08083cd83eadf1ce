package org.kartei.customer.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kartei.customer.ContactKind;
import org.kartei.customer.ContactText;
import org.kartei.customer.Countries;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerField;
import org.kartei.customer.CustomerStatus;
import org.kartei.customer.MergeChoice;
import org.kartei.customer.ParticipantText;
import org.kartei.group.Group;
import org.kartei.group.GroupId;
import org.kartei.shell.Formats;

/** The values of master data in the reader's language. */
final class FieldTexts {

    private final Map<GroupId, Group> groups;
    private final Locale locale;

    FieldTexts(Map<GroupId, Group> groups, Locale locale) {
        this.groups = groups;
        this.locale = locale;
    }

    /** What the field is called. */
    static String caption(CustomerField<?> field) {
        return field.isOwn() ? field.ownName() : UI.getCurrent().getTranslation("customer.field." + field.key());
    }

    /** What is called so that is chosen as one. */
    static String caption(MergeChoice choice) {
        return choice.first().isOwn()
                ? choice.first().ownName()
                : UI.getCurrent().getTranslation("customer.field." + choice.key());
    }

    String of(CustomerField<?> field, CustomerData data) {
        return orNone(value(field, data));
    }

    /** All that is chosen as one, in one line. */
    String of(MergeChoice choice, CustomerData data) {
        return orNone(choice.fields().stream()
                .map(field -> value(field, data))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? UI.getCurrent().getTranslation("customer.conflict.empty") : text;
    }

    private String value(CustomerField<?> field, CustomerData data) {
        return switch (field.key()) {
            case "groups" -> groups(data);
            case "participants" -> ParticipantText.of(data.participants());
            case "morePhones" -> contacts(data, ContactKind.PHONE);
            case "moreEmails" -> contacts(data, ContactKind.EMAIL);
            case "moreAddresses" -> contacts(data, ContactKind.ADDRESS);
            case "country" -> Countries.show(data.country(), locale);
            case "language" ->
                data.language() == null
                        ? ""
                        : Locale.forLanguageTag(data.language()).getDisplayLanguage(locale);
            default -> {
                Object value = field.get().apply(data);
                yield field.isOwn() && value instanceof BigDecimal number
                        ? Formats.of(locale).decimal(number)
                        : text(value);
            }
        };
    }

    private String text(@org.jspecify.annotations.Nullable Object value) {
        UI ui = UI.getCurrent();
        return switch (value) {
            case null -> "";
            case LocalDate date -> Formats.of(locale).date(date);
            case Boolean truth -> ui.getTranslation(truth ? "shell.value.yes" : "shell.value.no");
            case BigDecimal percent -> Formats.of(locale).percent(percent);
            case CustomerStatus status -> ui.getTranslation("customer.status." + status);
            default -> value.toString();
        };
    }

    private static String contacts(CustomerData data, ContactKind kind) {
        UI ui = UI.getCurrent();
        return ContactText.of(data.contacts(kind), purpose -> ui.getTranslation(purpose.nameKey()));
    }

    private String groups(CustomerData data) {
        return data.groups().stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Group::name))
                .map(Group::name)
                .collect(Collectors.joining(", "));
    }
}
