package org.kartei.operations.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.kartei.operations.FirstStart;
import org.kartei.operations.ui.SetupAnswers.StartWith;
import org.kartei.security.StaffService;
import org.kartei.shell.Formats;

/** The first page of a new Kartei: the first account, and what to start with. Gone once there is an account. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NAME_LENGTH = 200;
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000, 100_000, 1_000_000);

    private final transient FirstStart firstStart;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final RadioButtonGroup<StartWith> startWith = new RadioButtonGroup<>();
    private final Select<Integer> size = new Select<>();
    private final Binder<SetupAnswers> binder = new Binder<>(SetupAnswers.class);

    SetupView(FirstStart firstStart) {
        this.firstStart = firstStart;
        addClassName("setup-view");
        account();
        choice();
        binder.readRecord(SetupAnswers.suggested());
        var card = new Div(
                brand(),
                new H1(getTranslation("operations.setup.title")),
                new Paragraph(getTranslation("operations.setup.text")),
                name,
                email,
                password,
                startWith,
                size,
                createButton());
        card.addClassName("entry-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstStart.isDue()) {
            event.forwardTo("login");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.setup.title");
    }

    private static Div brand() {
        var brand = new Div(new Image("images/kartei.svg", ""), new Span("Kartei"));
        brand.addClassName("entry-brand");
        return brand;
    }

    private void account() {
        name.setLabel(getTranslation("security.field.name"));
        name.setMaxLength(NAME_LENGTH);
        name.setAutofocus(true);
        email.setLabel(getTranslation("security.field.email"));
        email.setI18n(new EmailField.EmailFieldI18n()
                .setPatternErrorMessage(getTranslation("shell.email.bad"))
                .setRequiredErrorMessage(getTranslation("operations.setup.email.missing")));
        password.setLabel(getTranslation("security.field.password"));
        password.setHelperText(getTranslation("security.error.weakPassword", StaffService.PASSWORD_LENGTH));
        binder.forField(name)
                .asRequired(getTranslation("operations.setup.name.missing"))
                .bind("name");
        binder.forField(email)
                .asRequired(getTranslation("operations.setup.email.missing"))
                .bind("email");
        binder.forField(password)
                .asRequired(getTranslation("operations.setup.password.missing"))
                .bind("password");
    }

    private void choice() {
        startWith.setLabel(getTranslation("operations.setup.startWith"));
        startWith.setItems(StartWith.values());
        startWith.setItemLabelGenerator(
                choice -> getTranslation("operations.setup." + choice.name().toLowerCase(Locale.ROOT)));
        startWith.addValueChangeListener(chosen -> size.setVisible(chosen.getValue() == StartWith.DEMO_SCHOOL));
        size.setLabel(getTranslation("operations.setup.size"));
        size.setItems(SIZES);
        size.setItemLabelGenerator(Formats.of(getLocale())::number);
        size.setVisible(false);
        binder.forField(startWith).bind("startWith");
        binder.forField(size).bind("size");
    }

    private Button createButton() {
        var create = new Button(getTranslation("operations.setup.create"), clicked -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(name, email, password); // elsewhere it means what has the focus
        return create;
    }

    private void create() {
        SetupAnswers answers;
        try {
            answers = binder.writeRecord();
        } catch (ValidationException e) {
            return; // the fields say what is missing
        }
        firstStart.begin(answers.name(), answers.email(), answers.password(), answers.demoCustomers());
        getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
    }
}
