--liquibase formatted sql

--changeset kartei:customer-import-kind
-- What is taken over: customers, or what they were charged and have with us.
alter table customer_import
    add column kind varchar(16) not null default 'CUSTOMERS',
    add constraint ck_customer_import_kind check (kind in ('CUSTOMERS', 'INVOICES', 'OPENING_CREDIT'));
