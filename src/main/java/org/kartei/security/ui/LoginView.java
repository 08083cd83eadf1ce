package org.kartei.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in. The reason of a refusal is never told, so that nobody learns which accounts exist. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("login-view");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        var brand = new Div(new Image("images/kartei.svg", ""), new Span("Kartei"));
        brand.addClassName("entry-brand");
        var card = new Div(brand, form);
        card.addClassName("entry-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        var i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(getTranslation("security.login.title"));
        i18n.getForm().setUsername(getTranslation("security.field.email"));
        i18n.getForm().setPassword(getTranslation("security.field.password"));
        i18n.getForm().setSubmit(getTranslation("security.action.signIn"));
        i18n.getErrorMessage().setTitle(getTranslation("security.login.refused.title"));
        i18n.getErrorMessage().setMessage(getTranslation("security.login.refused.message"));
        i18n.getErrorMessage().setUsername(getTranslation("security.login.email.required"));
        i18n.getErrorMessage().setPassword(getTranslation("security.login.password.required"));
        form.setI18n(i18n);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }
}
