--liquibase formatted sql

--changeset kartei:note-participant
-- Whom of the family a note is about, where it was written from there. The note stays in its file when the participant is gone.
alter table note
    add column participant_id bigint null,
    add key ix_note_participant (participant_id),
    add constraint fk_note_participant foreign key (participant_id) references participant (id) on delete set null;
