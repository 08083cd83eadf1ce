package org.kartei.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartei.security.CurrentUser;
import org.kartei.security.SignedInStaff;
import org.kartei.security.StaffService;
import org.kartei.shared.Languages;
import org.springframework.context.annotation.Scope;

/** Who is signed in: their language, their colours, what other modules add, and the way out. */
@SpringComponent
@Scope("prototype")
class UserMenu extends MenuBar {

    private final transient StaffService staff;
    private final transient List<AccountAction> accountActions;
    private final transient AuthenticationContext authentication;

    UserMenu(
            CurrentUser currentUser,
            StaffService staff,
            List<AccountAction> accountActions,
            AuthenticationContext authentication) {
        this.staff = staff;
        this.accountActions = accountActions;
        this.authentication = authentication;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("user-menu");
        currentUser.find().ifPresent(this::fill);
    }

    private void fill(SignedInStaff user) {
        MenuItem root = addItem(avatar(user));
        root.setAriaLabel(getTranslation("shell.user.menu", user.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(whoIsIt(user)).setEnabled(false);
        menu.addSeparator();
        languages(menu.addItem(getTranslation("shell.language")).getSubMenu(), user);
        colors(menu.addItem(getTranslation("shell.colors")).getSubMenu(), user);
        accountActions.forEach(action -> menu.addItem(getTranslation(action.captionKey()), clicked -> action.open()));
        menu.addSeparator();
        menu.addItem(
                getTranslation("shell.signOut"),
                clicked -> getUI().ifPresent(ui -> UnsavedChanges.before(ui, () -> {}, authentication::logout)));
    }

    private static Avatar avatar(SignedInStaff user) {
        var avatar = new Avatar(user.name());
        avatar.getElement().setAttribute("aria-hidden", "true"); // the menu item has the name
        avatar.getElement().setAttribute("tabindex", "-1");
        return avatar;
    }

    private static Div whoIsIt(SignedInStaff user) {
        var name = new Span(user.name());
        name.addClassName("user-menu-name");
        var email = new Span(user.getUsername());
        email.addClassName("secondary");
        var who = new Div(name, email);
        who.addClassName("user-menu-who");
        return who;
    }

    private void languages(SubMenu menu, SignedInStaff user) {
        language(menu, getTranslation("shell.language.browser"), null, user);
        for (Locale language : Languages.ALL) {
            language(menu, getTranslation("shell.language." + language), language.getLanguage(), user);
        }
    }

    private void language(SubMenu menu, String caption, @Nullable String language, SignedInStaff user) {
        MenuItem item = menu.addItem(caption);
        boolean isChosen = Objects.equals(language, user.language());
        check(
                item,
                isChosen,
                () -> getUI().ifPresent(ui -> UnsavedChanges.before(ui, () -> item.setChecked(isChosen), () -> {
                    staff.prefer(language, user.colorScheme());
                    ui.getPage().reload(); // what is already drawn was drawn in the other language
                })));
    }

    private void colors(SubMenu menu, SignedInStaff user) {
        for (Colors colors : Colors.values()) {
            check(menu.addItem(getTranslation(colors.captionKey())), colors == Colors.of(user), () -> {
                staff.prefer(user.language(), colors.stored());
                getUI().ifPresent(ui -> ui.getPage().setColorScheme(colors.scheme()));
                menu.getItems()
                        .forEach(item -> item.setChecked(
                                getTranslation(colors.captionKey()).equals(item.getText())));
            });
        }
    }

    private static void check(MenuItem item, boolean checked, Runnable chosen) {
        item.setCheckable(true);
        item.setChecked(checked);
        item.addClickListener(clicked -> chosen.run());
    }
}
