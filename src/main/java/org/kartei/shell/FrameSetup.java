package org.kartei.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.shared.Languages;
import org.springframework.stereotype.Component;

/** Gives every page its language (APP-2), its colours (APP-4) and its way with errors before anything is drawn. */
@Component
class FrameSetup implements VaadinServiceInitListener {

    private final CurrentUser currentUser;
    private final Translations texts;
    private final UiErrors errors;

    FrameSetup(CurrentUser currentUser, Translations texts, UiErrors errors) {
        this.currentUser = currentUser;
        this.texts = texts;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(about -> systemMessages(
                        language(Optional.ofNullable(about.getLocale()).orElse(Locale.ENGLISH))));
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(errors));
        event.getSource()
                .addUIInitListener(ui ->
                        dress(ui.getUI(), language(VaadinRequest.getCurrent().getLocale())));
        event.addIndexHtmlRequestListener(this::dress);
    }

    private Locale language(Locale ofBrowser) {
        return Languages.nearest(currentUser
                .find()
                .map(SignedInStaff::language)
                .map(Locale::forLanguageTag)
                .orElse(ofBrowser));
    }

    private void dress(UI ui, Locale language) {
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        currentUser.find().ifPresent(staff -> staff.reads(language));
        ui.getPage().setColorScheme(colors().scheme());
        // Vaadin puts the state of the connection beside all landmarks; as a status it is announced, and may stand
        // there
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        var connection = ui.getReconnectDialogConfiguration();
        connection.setDialogText(texts.getTranslation("shell.connection.lost", language));
        connection.setDialogTextGaveUp(texts.getTranslation("shell.connection.gaveUp", language));
    }

    /** The page that loads everything: already in the right colours, so that nobody in the dark sees a white flash. */
    private void dress(IndexHtmlResponse page) {
        Element html = page.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", language(page.getVaadinRequest().getLocale()).getLanguage());
            html.attr("theme", colors().scheme().getThemeValue());
            html.attr("style", "color-scheme: " + colors().scheme().getValue());
        }
    }

    private Colors colors() {
        return currentUser.find().map(Colors::of).orElse(Colors.AUTO);
    }

    private SystemMessages systemMessages(Locale language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.expired", language));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.goOn", language));
        messages.setInternalErrorCaption(texts.getTranslation("shell.error.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("shell.session.goOn", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.session.cookies", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.session.goOn", language));
        return messages;
    }
}
