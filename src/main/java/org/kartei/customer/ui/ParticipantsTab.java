package org.kartei.customer.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.kartei.customer.FamilyService;
import org.kartei.customer.SamePerson;
import org.kartei.customer.file.FileContent;
import org.kartei.customer.file.FileTab;
import org.kartei.customer.file.OpenFile;
import org.kartei.customer.file.ParticipantAction;
import org.kartei.customer.file.ParticipantPart;
import org.springframework.stereotype.Component;

/** The family of a customer (FILE-4). */
@Component
class ParticipantsTab implements FileTab {

    static final String PATH = "participants";

    private final FamilyService families;
    private final SamePerson samePerson;
    private final List<ParticipantAction> actions;
    private final List<ParticipantPart> parts;
    private final Clock clock;

    ParticipantsTab(
            FamilyService families,
            SamePerson samePerson,
            List<ParticipantAction> actions,
            List<ParticipantPart> parts,
            Clock clock) {
        this.families = families;
        this.samePerson = samePerson;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(ParticipantAction::order))
                .toList();
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String entries() {
        return "select count(*) from household_member m where m.customer_id = c.id";
    }

    @Override
    public FileContent content(OpenFile file) {
        return new ParticipantsContent(families, samePerson, actions, parts, clock, file);
    }
}
