package org.kartei.customer.file;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.kartei.customer.FamilyMember;

/** What another module lets the office do with a participant, from its card (FILE-4). Each is a bean. */
public interface ParticipantAction {

    /** Actions stand in this order. */
    int order();

    /** Key of its name, which is a verb. */
    String captionKey();

    VaadinIcon icon();

    /** Called when somebody wants it, in the file in which the card stands. */
    void start(OpenFile file, FamilyMember participant);
}
