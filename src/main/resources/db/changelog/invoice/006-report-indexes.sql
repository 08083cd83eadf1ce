--liquibase formatted sql

--changeset kartei:invoice-sums
-- What the whole list of invoices adds up to, without reading a row.
alter table invoice add key ix_invoice_sums (total, open_amount);

--changeset kartei:payment-day
-- What was paid after a day (reports of a past day).
alter table payment add key ix_payment_day (paid_on, invoice_id, amount, credited);
