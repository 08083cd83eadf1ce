package org.kartei.note.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.kartei.customer.CustomerId;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.ParticipantId;
import org.kartei.customer.file.ParticipantPart;
import org.kartei.note.NoteService;
import org.springframework.stereotype.Component;

/** On the card of a child of two households: what the file of the other one notes about it (NOTE-1, FILE-4). */
@Component
class NotesElsewhere implements ParticipantPart {

    private final NoteService notes;

    NotesElsewhere(NoteService notes) {
        this.notes = notes;
    }

    @Override
    public Map<ParticipantId, List<Told>> elsewhere(CustomerId here, List<FamilyMember> family) {
        List<ParticipantId> shared = family.stream()
                .filter(member -> !member.others(here).isEmpty())
                .map(FamilyMember::id)
                .toList();
        return notes.elsewhere(here, shared).stream()
                .collect(groupingBy(
                        NoteService.Elsewhere::participant,
                        mapping(
                                note -> new Told(note.label(), note.customerNumber(), note.customerName(), "notes"),
                                toList())));
    }
}
