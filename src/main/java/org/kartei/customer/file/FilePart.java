package org.kartei.customer.file;

import com.vaadin.flow.component.Component;

/** A part of the sidebar (FILE-2). */
public interface FilePart {

    int order();

    /** Made anew whenever the customer changes. */
    Component part(OpenFile file);
}
