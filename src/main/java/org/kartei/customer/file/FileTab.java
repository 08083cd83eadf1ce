package org.kartei.customer.file;

import org.jspecify.annotations.Nullable;

/** A tab of the file (FILE-1). Each is a bean, made once; its content is made for each open file. */
public interface FileTab {

    /** The end of its address, and of its caption's key: customer.tab.… */
    String path();

    /** Tabs stand in this order: details 10, credit 20, participants 30, passes 40 … history 110. */
    int order();

    /**
     * How many entries it has, behind its title: a select of one number about customer {@code c}; null for no number. All
     * tabs' numbers are read in one statement.
     */
    @Nullable
    default String entries() {
        return null;
    }

    /** Called when the tab is opened for the first time. */
    FileContent content(OpenFile file);
}
