package org.kartei.accounting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kartei.accounting.AccountPlan;
import org.kartei.accounting.AccountPlans;
import org.kartei.shell.Notices;
import org.kartei.shell.PageHead;
import org.kartei.shell.TypedPage;
import org.kartei.shell.UnsavedChanges;

/** The accounts that bookings for the tax adviser go to (issue 4, "Reports"). */
@Route("settings/accounting")
@Menu(title = "accounting.settings.title", order = 492, icon = "vaadin:calc-book")
@RolesAllowed("MANAGER")
class AccountingView extends Div implements BeforeLeaveObserver, HasDynamicTitle, TypedPage {

    private final transient AccountPlans plans;
    private final AccountForm form;
    private transient AccountPlan shown;
    private boolean isRefused;

    AccountingView(AccountPlans plans) {
        this.plans = plans;
        this.form = new AccountForm(plans.slots(), () -> UnsavedChanges.tell(this, hasUnsaved()));
        addClassNames("page", "page-narrow");
        var help = new Paragraph(getTranslation("accounting.settings.help"));
        help.addClassName("secondary");
        var save = new Button(getTranslation("shell.action.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var buttons = new Div(save);
        buttons.addClassName("form-buttons");
        var card = new Div(form, buttons);
        card.addClassName("card");
        add(new PageHead(getPageTitle()), help, card);
        shown = plans.plan();
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounting.settings.title");
    }

    @Override
    public boolean hasUnsaved() {
        return isRefused || form.hasChanges();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (hasUnsaved()) {
            UnsavedChanges.ask(event);
        }
    }

    private void read() {
        form.show(shown);
        isRefused = false;
        UnsavedChanges.tell(this, false);
    }

    private void save() {
        AccountPlan changed = form.plan();
        isRefused = true; // until it is stored
        plans.change(shown, changed);
        shown = changed;
        read();
        Notices.success("settings.notice.saved");
    }
}
