--liquibase formatted sql

--changeset kartei:invoice-list-indexes
-- An order by number and id: the unique index can't give it, for drafts have no number. States and kinds of which there are few.
create index ix_invoice_number on invoice (number);
create index ix_invoice_state on invoice (state);
create index ix_invoice_kind on invoice (kind);
