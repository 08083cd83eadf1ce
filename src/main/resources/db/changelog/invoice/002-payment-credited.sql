--liquibase formatted sql

--changeset kartei:payment-credited
-- What of a payment was more than was open became credit; only the rest of it pays the invoice.
alter table payment
    add column credited decimal(19, 2) not null default 0,
    add constraint ck_payment_credited check (if(amount > 0, credited between 0 and amount, credited between amount and 0));
