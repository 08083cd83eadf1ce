--liquibase formatted sql

--changeset kartei:invoice-corrects
-- Which issued invoice a draft shall take the place of: issuing it cancels that one (CREDIT-7). One at a time.
alter table invoice
    add column corrects_id bigint null,
    add constraint uq_invoice_corrects unique (corrects_id),
    add constraint ck_invoice_corrects check (corrects_id is null or kind = 'INVOICE'),
    add constraint fk_invoice_corrects foreign key (corrects_id) references invoice (id);
