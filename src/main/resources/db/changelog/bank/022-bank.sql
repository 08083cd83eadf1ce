--liquibase formatted sql

--changeset kartei:bank-file
create table bank_file (
    id          bigint       not null auto_increment primary key,
    name        varchar(200) not null,
    received_at datetime(6)  not null,
    staff_id    bigint       null,
    staff_name  varchar(200) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:bank-entry
-- Money on the school's account, kept once however often a file brings it. What is booked of it are the payments that stand.
create table bank_entry (
    id         bigint         not null auto_increment primary key,
    version    int            not null default 0,
    digest     char(64)       character set ascii collate ascii_bin not null,
    file_id    bigint         not null,
    position   int            not null,
    kind       varchar(10)    not null,
    state      varchar(10)    not null,
    account    varchar(40)    not null,
    booked_on  date           not null,
    amount     decimal(19, 2) not null,
    currency   char(3)        not null,
    booked     decimal(19, 2) not null default 0,
    payer      varchar(200)   not null,
    payer_iban varchar(40)    not null,
    remittance varchar(1000)  not null,
    reference  varchar(100)   not null,
    reason     varchar(500)   not null default '',
    handled_at datetime(6)    null,
    staff_name varchar(200)   not null default '',
    constraint uq_bank_entry unique (digest),
    key ix_bank_entry_open (state, booked_on, file_id, position),
    key ix_bank_entry_handled (state, handled_at, id),
    key ix_bank_entry_payer (payer_iban, state),
    constraint ck_bank_entry_kind check (kind in ('RECEIVED', 'RETURNED', 'OWN', 'FOREIGN')),
    constraint ck_bank_entry_state check (state in ('OPEN', 'BOOKED', 'ASIDE')),
    constraint ck_bank_entry_amount check (amount > 0),
    constraint ck_bank_entry_booked check (booked between 0 and amount and (state = 'BOOKED') = (booked = amount)),
    constraint ck_bank_entry_ours check (booked = 0 or kind = 'RECEIVED'),
    constraint fk_bank_entry_file foreign key (file_id) references bank_file (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:bank-payment
-- Which payments an entry became; those that were reversed stay, and no longer count.
create table bank_payment (
    payment_id bigint         not null primary key,
    entry_id   bigint         not null,
    invoice_id bigint         not null,
    amount     decimal(19, 2) not null,
    reversed   boolean        not null default false,
    key ix_bank_payment_entry (entry_id),
    key ix_bank_payment_invoice (invoice_id),
    constraint ck_bank_payment_amount check (amount > 0),
    constraint fk_bank_payment_payment foreign key (payment_id) references payment (id),
    constraint fk_bank_payment_entry foreign key (entry_id) references bank_entry (id),
    constraint fk_bank_payment_invoice foreign key (invoice_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
