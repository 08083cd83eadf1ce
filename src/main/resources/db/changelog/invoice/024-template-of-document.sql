--liquibase formatted sql

--changeset kartei:invoice-template
-- How a document looks, known since it was issued; what was issued before there was a choice looks as it did.
alter table invoice
    add column template_id bigint not null default 1,
    add constraint fk_invoice_template foreign key (template_id) references document_template (id);

--changeset kartei:offer-template
alter table offer
    add column template_id bigint not null default 1,
    add constraint fk_offer_template foreign key (template_id) references document_template (id);

--changeset kartei:reminder-template
alter table reminder
    add column template_id bigint not null default 1,
    add constraint fk_reminder_template foreign key (template_id) references document_template (id);
