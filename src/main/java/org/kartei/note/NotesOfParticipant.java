package org.kartei.note;

import org.kartei.customer.ParticipantsUnited;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes about somebody who turned out to be somebody else are about that one now (FILE-4). */
@Component
class NotesOfParticipant {

    private final JdbcTemplate jdbc;

    NotesOfParticipant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ParticipantsUnited united) {
        jdbc.update(
                "update note set participant_id = ? where participant_id = ?",
                united.stays().value(),
                united.gone().value());
    }
}
