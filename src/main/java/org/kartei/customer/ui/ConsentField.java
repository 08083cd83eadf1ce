package org.kartei.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.customer.CustomerData;
import org.kartei.customer.CustomerDraft;
import org.kartei.shell.DatePickers;
import org.kartei.shell.Formats;
import org.kartei.shell.UnsavedChanges;

/** Since when and by what somebody wants the newsletter: one line below its checkbox, two fields where it is changed. */
final class ConsentField extends Div {

    private final Button line = new Button();
    private transient CustomerData read = CustomerData.EMPTY;
    private @Nullable DatePicker since;
    private @Nullable TextField source;

    ConsentField(Checkbox newsletter) {
        addClassName("consent");
        line.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        line.addClickListener(click -> reveal(read));
        add(newsletter, line);
        newsletter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
    }

    void read(CustomerData data) {
        read = data;
        hideFields();
        line.setVisible(data.newsletter());
        line.setText(text(data));
    }

    /** What differs from what was read stands in the two fields. */
    void fill(CustomerData data) {
        boolean isSaved = read.newsletter()
                && Objects.equals(data.newsletterSince(), read.newsletterSince())
                && data.newsletterSource().equals(read.newsletterSource());
        hideFields();
        line.setVisible(data.newsletter() && isSaved);
        if (data.newsletter() && !isSaved) {
            reveal(data);
        }
    }

    void write(CustomerDraft draft) {
        if (since != null && source != null) {
            draft.newsletterSince(since.getValue()).newsletterSource(source.getValue());
        }
    }

    /** Whether the day is one; if not, it is gone to. */
    boolean isValid() {
        if (since == null || !UnsavedChanges.isUnreadable(since)) {
            return true;
        }
        since.setInvalid(true);
        since.focus();
        return false;
    }

    boolean hasChanges() {
        return since != null
                && source != null
                && !(Objects.equals(since.getValue(), read.newsletterSince())
                        && source.getValue().equals(read.newsletterSource()));
    }

    /** A consent that is given now is asked for at once. */
    private void show(boolean wanted) {
        hideFields();
        line.setVisible(wanted && read.newsletter());
        if (wanted && !read.newsletter()) {
            reveal(read);
        }
    }

    private void reveal(CustomerData shown) {
        line.setVisible(false);
        since = DatePickers.of(getTranslation("customer.field.newsletterSince"));
        since.setValue(shown.newsletterSince());
        source = new TextField(getTranslation("customer.field.newsletterSource"));
        source.setValue(shown.newsletterSource());
        source.setPlaceholder(getTranslation("customer.consent.example"));
        if (!read.newsletter()) {
            since.setHelperText(getTranslation("customer.consent.today"));
        }
        add(since, source);
    }

    private void hideFields() {
        if (since != null && source != null) {
            remove(since, source);
        }
        since = null;
        source = null;
    }

    private String text(CustomerData data) {
        LocalDate day = data.newsletterSince();
        if (day == null) {
            return data.newsletterSource().isEmpty()
                    ? getTranslation("customer.consent.unknown")
                    : data.newsletterSource();
        }
        String text =
                getTranslation("customer.consent.since", Formats.of(getLocale()).date(day));
        return data.newsletterSource().isEmpty() ? text : text + " · " + data.newsletterSource();
    }
}
