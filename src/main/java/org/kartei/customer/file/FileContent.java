package org.kartei.customer.file;

import com.vaadin.flow.component.Component;

/** What a tab shows once it has been opened. */
public interface FileContent {

    Component component();

    /** Reads everything again, because something of this customer has changed. */
    void refresh();

    /** The same, but the change was made elsewhere: nothing may be overwritten that somebody is typing here just now. */
    default void refreshAfterColleague() {
        refresh();
    }

    /** Whether something is typed that would be lost. */
    default boolean hasChanges() {
        return false;
    }
}
