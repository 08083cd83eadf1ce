package org.kartei.customer.file;

import java.util.List;
import java.util.Map;
import org.kartei.customer.CustomerId;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.ParticipantId;

/** What another module tells of participants on their cards (FILE-4). Each is a bean. */
public interface ParticipantPart {

    /**
     * What stands in the files of their other households.
     *
     * @param here in whose file the cards stand
     * @return by participant; of whom there is nothing to tell need not be in it
     */
    Map<ParticipantId, List<Told>> elsewhere(CustomerId here, List<FamilyMember> family);

    /**
     * Something that stands in another file.
     *
     * @param text what
     * @param number of the customer in whose file it stands
     * @param name of that customer
     * @param tab where it stands there
     */
    record Told(String text, long number, String name, String tab) {}
}
