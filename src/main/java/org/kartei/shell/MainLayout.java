package org.kartei.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;

/** The frame around every screen: navigation in the drawer, running work and the user's menu in the bar (APP-4). */
@Layout
@JavaScript("context://js/keys.js")
@JavaScript("context://js/menus.js")
@JavaScript("context://js/unsaved.js")
@PermitAll
class MainLayout extends AppLayout {

    MainLayout(RunningWork runningWork, UserMenu userMenu, NavigationCounters counters, GlobalSearch search) {
        setPrimarySection(Section.DRAWER);
        var i18n = new AppLayoutI18n();
        i18n.setDrawer(getTranslation("shell.navigation"));
        setI18n(i18n);
        addToDrawer(logo(), new Scroller(new Navigation(counters)));
        var bar = new Header(drawerToggle(), space(), search.button(this), runningWork, userMenu);
        bar.addClassName("shell-bar");
        addToNavbar(bar);
        ShortcutHelp.addTo(this);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var leaving = attached.getUI().addBeforeLeaveListener(new OpenDialogs());
        addDetachListener(detached -> {
            leaving.remove();
            detached.unregisterListener();
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("role", "main");
        super.showRouterLayoutContent(content);
    }

    private static com.vaadin.flow.component.html.Section logo() {
        var link = new Anchor("", new Image("images/kartei.svg", ""), new Span("Kartei"));
        link.addClassName("shell-logo");
        var logo = new com.vaadin.flow.component.html.Section(link);
        logo.setAriaLabel("Kartei");
        return logo;
    }

    private DrawerToggle drawerToggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.navigation.toggle"));
        toggle.setTooltipText(getTranslation("shell.navigation.toggle"));
        return toggle;
    }

    private static Div space() {
        var space = new Div();
        space.addClassName("shell-space");
        return space;
    }
}
