package org.kartei.settings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.kartei.settings.School;
import org.kartei.settings.SettingsService;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/** The school's own data (APP-6). */
@Route("settings")
@Menu(title = "settings.title", order = 490, icon = "vaadin:cog-o")
@RolesAllowed("MANAGER")
class SettingsView extends Div implements BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    private static final int LENGTH = 200;

    private final transient SettingsService settings;
    private final Binder<School> binder = new Binder<>(School.class);
    private transient School shown;
    private boolean isRefused;

    SettingsView(SettingsService settings) {
        this.settings = settings;
        addClassNames("page", "page-narrow");
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        var card = new Div(form(), buttons);
        card.addClassName("card");
        add(new PageHead(getPageTitle()), card);
        shown = settings.school();
        read();
        binder.addValueChangeListener(change -> UnsavedChanges.tell(this, hasUnsaved()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    @Override
    public boolean hasUnsaved() {
        return isRefused || binder.hasChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    private FormLayout form() {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.addFormRow(text("name"), text("street"));
        form.addFormRow(text("postcode"), text("city"));
        form.addFormRow(country(), currency());
        form.addFormRow(email(), daysToPay());
        form.addFormRow(text("taxNumber"), text("vatId"));
        form.addFormRow(text("iban"), text("bic"));
        form.addFormRow(text("creditorId"));
        form.addFormRow(text("contact"), text("phone"));
        return form;
    }

    private TextField text(String property) {
        var field = new TextField(getTranslation("settings.field." + property));
        field.setMaxLength(LENGTH);
        binder.forField(field).bind(property);
        return field;
    }

    private EmailField email() {
        var field = new EmailField(getTranslation("settings.field.email"));
        field.setMaxLength(LENGTH);
        field.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(getTranslation("shell.email.bad")));
        binder.forField(field).bind("email");
        return field;
    }

    private IntegerField daysToPay() {
        var field = new IntegerField(getTranslation("settings.field.daysToPay"));
        field.setHelperText(getTranslation("settings.field.daysToPay.help"));
        String error = getTranslation("settings.error.daysToPay", School.MOST_DAYS);
        field.setMin(0);
        field.setMax(School.MOST_DAYS);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(error)
                .setMinErrorMessage(error)
                .setMaxErrorMessage(error));
        binder.forField(field).asRequired(error).bind("daysToPay");
        return field;
    }

    private ComboBox<String> country() {
        var field = new ComboBox<String>(getTranslation("settings.field.country"));
        field.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(getLocale()));
        field.setItems(sorted(List.of(Locale.getISOCountries()), field));
        binder.forField(field)
                .asRequired(getTranslation("settings.error.country"))
                .bind("country");
        return field;
    }

    private ComboBox<String> currency() {
        var field = new ComboBox<String>(getTranslation("settings.field.currency"));
        field.setItemLabelGenerator(code -> Currency.getInstance(code).getDisplayName(getLocale()) + " (" + code + ")");
        field.setItems(sorted(
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .toList(),
                field));
        binder.forField(field)
                .asRequired(getTranslation("settings.error.currency"))
                .bind("currency");
        return field;
    }

    private List<String> sorted(List<String> codes, ComboBox<String> field) {
        return codes.stream()
                .sorted(Comparator.comparing(
                        code -> field.getItemLabelGenerator().apply(code), Collator.getInstance(getLocale())))
                .toList();
    }

    private void read() {
        binder.readRecord(shown);
        isRefused = false;
        UnsavedChanges.tell(this, false);
    }

    private void save() {
        try {
            School changed = binder.writeRecord();
            isRefused = true; // until it is stored: the binder takes what it has written for saved
            settings.change(shown, changed);
            shown = changed;
            read();
        } catch (ValidationException e) {
            return; // the fields say what is missing
        }
        Notices.success("settings.notice.saved");
    }
}
