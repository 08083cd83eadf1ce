--liquibase formatted sql

--changeset kartei:invoice-address
-- The parts of the recipient's address and the e-mail, as they were when the invoice was issued: an e-invoice asks for them one by one.
-- Null on what was issued before they were kept, and once the person is forgotten.
alter table invoice
    add column recipient_person   varchar(1000) null,
    add column recipient_street   varchar(1000) null,
    add column recipient_postcode varchar(1000) null,
    add column recipient_city     varchar(1000) null,
    add column recipient_country  varchar(100)  null,
    add column recipient_email    varchar(254)  null,
    add column buyer_reference    varchar(100)  not null default '';

--changeset kartei:invoice-issuer-contact
alter table invoice_issuer
    add column contact varchar(200) not null default '',
    add column phone   varchar(200) not null default '';
