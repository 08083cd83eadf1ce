--liquibase formatted sql

--changeset kartei:credit-entry-seq
create sequence credit_entry_seq start with 1 increment by 50 nocache;

--changeset kartei:credit-account
-- What a customer has with us. It changes only by an update that finds enough, in the transaction of its entry.
create table credit_account (
    customer_id bigint         not null primary key,
    currency    char(3)        not null,
    balance     decimal(19, 2) not null,
    constraint ck_credit_account_balance check (balance >= 0),
    constraint fk_credit_account_customer foreign key (customer_id) references customer (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:credit-entry
-- Only ever appended. Of a customer who was deleted the number stays, for the books.
create table credit_entry (
    id              bigint         not null primary key,
    customer_id     bigint         null,
    customer_number bigint         not null,
    kind            varchar(20)    not null,
    currency        char(3)        not null,
    amount          decimal(19, 2) not null,
    balance         decimal(19, 2) not null,
    source          varchar(20)    not null,
    source_name     varchar(80)    not null,
    source_path     varchar(200)   not null,
    reason          varchar(500)   not null,
    recorded_at     datetime(6)    not null,
    staff_id        bigint         null,
    staff_name      varchar(200)   not null,
    key ix_credit_entry_customer (customer_id, id),
    constraint ck_credit_entry_amount check (amount <> 0),
    constraint ck_credit_entry_balance check (balance >= 0),
    constraint fk_credit_entry_customer foreign key (customer_id) references customer (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
