package org.kartei.customer.file;

/** Something that can be done to the customer as a whole: an item of the menu in the head of the file (FILE-7). */
public interface FileAction {

    /** Items stand in this order, between archiving and deleting. */
    int order();

    String captionKey();

    /** Whether the current user may do it at all. */
    default boolean isOffered() {
        return true;
    }

    void run(OpenFile file);
}
