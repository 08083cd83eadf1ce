--liquibase formatted sql

--changeset kartei:invoice-foreign-number
-- The number that an imported invoice has in the program it comes from, letter by letter; '' for ours. So both kinds are unique, and
-- none is in the way of the other.
alter table invoice
    add column foreign_number varchar(40) character set utf8mb4 collate utf8mb4_nopad_bin not null default '',
    drop constraint uq_invoice_number,
    add constraint uq_invoice_number unique (number, foreign_number);
