--liquibase formatted sql

--changeset kartei:invoice-due-days
-- How many days there are to pay from the day on which a draft is issued; what is issued has its day.
alter table invoice
    add column due_days int not null default 14 after due_on,
    add constraint ck_invoice_due_days check (due_days between 0 and 365);
