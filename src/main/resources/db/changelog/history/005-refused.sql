--liquibase formatted sql

--changeset kartei:history-entry-refused
-- What was typed at the door and is no account's e-mail is not kept any more: it may be anything, a password too.
update history_entry set after_value = '#k:history.access.unknown'
where subject = 'access' and action = 'REFUSED' and after_value not in (select email from staff);
