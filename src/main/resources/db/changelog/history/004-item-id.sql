--liquibase formatted sql

--changeset kartei:history-entry-item-id
-- Which participant a line is about, however it was called then: so all its lines are found when it has to be forgotten.
alter table history_entry add column item_id bigint null;
