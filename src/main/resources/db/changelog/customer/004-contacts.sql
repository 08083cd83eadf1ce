--liquibase formatted sql

--changeset kartei:contact
-- Further phones, e-mails and addresses; the first of each stand on the customer's row. The fold is what is searched: of a
-- phone the digits of its E.164 form, or those that were typed where it has none.
create table contact (
    customer_id bigint       not null,
    position    int          not null,
    kind        varchar(10)  not null,
    purpose     varchar(20)  not null,
    remark      varchar(200) not null,
    text        varchar(254) not null,
    postcode    varchar(200) not null,
    city        varchar(200) not null,
    country     varchar(100) not null,
    fold        varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (customer_id, position),
    key ix_contact_fold (kind, fold, customer_id),
    constraint fk_contact_customer foreign key (customer_id) references customer (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-contacts
alter table customer
    add column contacts text not null default '',
    add column newsletter_since date null,
    add column newsletter_source varchar(200) not null default '',
    add column newsletter_source_fold varchar(200) character set utf8mb4 collate utf8mb4_bin not null default '',
    add key ix_customer_newsletter_since (newsletter_since),
    add key ix_customer_newsletter_source_fold (newsletter_source_fold);

--changeset kartei:customer-history-contacts
alter table customer_history
    add column contacts text null,
    add column newsletter_since date null,
    add column newsletter_source varchar(200) null;
