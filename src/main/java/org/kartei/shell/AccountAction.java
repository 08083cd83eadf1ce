package org.kartei.shell;

/** Something that people can do with their own account; modules above the shell hang it into the user's menu. */
public interface AccountAction {

    /** Translation key of the menu item. */
    String captionKey();

    /** Called in the user's UI when the item was clicked. */
    void open();
}
