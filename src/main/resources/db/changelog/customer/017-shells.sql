--liquibase formatted sql

--changeset kartei:customer-erased-on-key
-- The few shells that lists leave out.
alter table customer add key if not exists ix_customer_erased_on (erased_on);
