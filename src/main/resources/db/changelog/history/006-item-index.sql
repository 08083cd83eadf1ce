--liquibase formatted sql

--changeset kartei:history-entry-item-index
-- A participant is forgotten in whosever file a line tells of it.
alter table history_entry add key ix_history_entry_item (item_id);
