--liquibase formatted sql

--changeset kartei:invoice-issuer
-- The school as it stands on invoices: one row for each way it ever was, so that no later change touches what is issued.
create table invoice_issuer (
    id         bigint       not null auto_increment primary key,
    digest     char(64)     character set ascii collate ascii_bin not null,
    name       varchar(200) not null,
    street     varchar(200) not null,
    postcode   varchar(200) not null,
    city       varchar(200) not null,
    country    char(2)      not null,
    email      varchar(200) not null,
    tax_number varchar(200) not null,
    vat_id     varchar(200) not null,
    iban       varchar(200) not null,
    bic        varchar(200) not null,
    constraint uq_invoice_issuer unique (digest)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

alter table invoice
    add column issuer_id bigint null,
    add constraint fk_invoice_issuer foreign key (issuer_id) references invoice_issuer (id);
