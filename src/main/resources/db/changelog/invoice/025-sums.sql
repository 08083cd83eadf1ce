--liquibase formatted sql

--changeset kartei:invoice-sums-counting
-- What the list of invoices adds up to without reading a row: drafts and what was cancelled don't count.
alter table invoice
    drop key ix_invoice_sums,
    add key ix_invoice_sums (total, open_amount, credit_total, state, kind);
