--liquibase formatted sql

--changeset kartei:history-entry-item
-- Which of several things of a kind: the name of the participant whose phone was changed.
alter table history_entry add column item varchar(200) not null default '';
