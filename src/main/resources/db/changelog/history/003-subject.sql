--liquibase formatted sql

--changeset kartei:history-entry-subject
-- Imports and sign-ins are few among millions of lines about customers.
alter table history_entry add key ix_history_entry_subject (subject);
