package org.kartei.customer.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartei.customer.FamilyMember;
import org.kartei.customer.FamilyService;
import org.kartei.customer.Household;
import org.kartei.shell.SearchSource;
import org.springframework.stereotype.Component;

/** Participants, from anywhere; each once, with all its households (FILE-8). */
@Component
class ParticipantSearch implements SearchSource {

    private final FamilyService families;

    ParticipantSearch(FamilyService families) {
        this.families = families;
    }

    @Override
    public String captionKey() {
        return "customer.column.participants";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String typed, int limit) {
        return families.find(typed, limit).stream().map(ParticipantSearch::hit).toList();
    }

    private static Hit hit(FamilyMember member) {
        return new Hit(
                member.details().name(),
                detail(member),
                CustomerLinks.participants(member.households().getFirst().number()));
    }

    /** Its own phone and e-mail, too: by these it may have been found. */
    private static String detail(FamilyMember member) {
        String households = member.households().stream().map(Household::label).collect(Collectors.joining(", "));
        return Stream.of(households, member.details().phone(), member.details().email())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
