package org.kartei.shell;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** Buttons that open a menu. */
public final class MenuButtons {

    private MenuButtons() {}

    /** Whoever listens hears of buttons in it, each with a place in the order of Tab, and not of items of one menu. */
    public static MenuBar bar(MenuBarVariant look) {
        var bar = new MenuBar();
        bar.addThemeVariants(look);
        bar.setTabNavigation(true);
        return bar;
    }
}
