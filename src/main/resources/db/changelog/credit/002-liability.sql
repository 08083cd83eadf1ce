--liquibase formatted sql

--changeset kartei:credit-entry-day
-- What all customers had on a day, without reading a row.
alter table credit_entry add key ix_credit_entry_day (recorded_at, currency, customer_id, customer_number, amount);
