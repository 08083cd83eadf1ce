--liquibase formatted sql

--changeset kartei:reminder-term
-- What managers have set for a level; until then the usual holds, and an empty text stands for the usual words.
create table reminder_term (
    level       tinyint        not null primary key,
    days        int            not null,
    fee         decimal(19, 2) not null,
    days_to_pay int            not null,
    text_en     varchar(2000)  not null,
    text_de     varchar(2000)  not null,
    text_nl     varchar(2000)  not null,
    text_et     varchar(2000)  not null,
    constraint ck_reminder_term_level check (level between 1 and 3),
    constraint ck_reminder_term_days check (days between 1 and 365 and days_to_pay between 1 and 365),
    constraint ck_reminder_term_fee check (fee >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:reminder-run
-- Reminders that were made in one go.
create table reminder_run (
    id         bigint       not null auto_increment primary key,
    invoices   int          not null,
    created_at datetime(6)  not null,
    staff_id   bigint       null,
    staff_name varchar(200) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:reminder
-- As it was sent: nothing of it changes but that it is taken back, once. One of each level of an invoice stands.
create table reminder (
    id              bigint         not null auto_increment primary key,
    invoice_id      bigint         not null,
    run_id          bigint         null,
    level           tinyint        not null,
    standing        tinyint        null default 1,
    made_on         date           not null,
    due_on          date           not null,
    open_amount     decimal(19, 2) not null,
    earlier_fees    decimal(19, 2) not null,
    fee             decimal(19, 2) not null,
    text            varchar(2000)  not null,
    issuer_id       bigint         not null,
    created_at      datetime(6)    not null,
    staff_id        bigint         null,
    staff_name      varchar(200)   not null,
    taken_back_at   datetime(6)    null,
    taken_back_by   varchar(200)   not null default '',
    taken_back_why  varchar(500)   not null default '',
    constraint uq_reminder_level unique (invoice_id, level, standing),
    key ix_reminder_run (run_id, id),
    constraint ck_reminder_level check (level between 1 and 3),
    constraint ck_reminder_standing check ((standing is null) = (taken_back_at is not null) and (standing is null or standing = 1)),
    constraint ck_reminder_amounts check (open_amount > 0 and earlier_fees >= 0 and fee >= 0),
    constraint fk_reminder_invoice foreign key (invoice_id) references invoice (id),
    constraint fk_reminder_run foreign key (run_id) references reminder_run (id),
    constraint fk_reminder_issuer foreign key (issuer_id) references invoice_issuer (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-reminder
-- The last reminder that stands, as lists show it: its level and the day until which it leaves to pay. It is no part of the document.
alter table invoice
    add column reminder_level tinyint null,
    add column reminder_due   date    null,
    add key ix_invoice_reminder (reminder_level),
    add key ix_invoice_owed (open_amount, due_on, reminder_level, reminder_due),
    add constraint ck_invoice_reminder check ((reminder_level is null) = (reminder_due is null));

--changeset kartei:payment-reminder-fees
-- What of the part above the open amount pays fees of reminders; only the rest of it became credit.
alter table payment
    add column reminder_fees decimal(19, 2) not null default 0,
    add constraint ck_payment_reminder_fees
        check (if(credited > 0, reminder_fees between 0 and credited, reminder_fees between credited and 0));
