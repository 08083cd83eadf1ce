--liquibase formatted sql

--changeset kartei:customer-erased-on
-- Set where only a shell is left, because the law keeps something that refers to the customer.
alter table customer add column erased_on date null;

--changeset kartei:customer-number-gone-erased
alter table customer_number_gone add column erased boolean not null default false;
