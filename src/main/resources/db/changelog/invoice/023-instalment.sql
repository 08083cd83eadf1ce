--liquibase formatted sql

--changeset kartei:instalment-plan
-- How an invoice is paid in parts. A plan never changes: another one takes its place, or it ends; one of an invoice stands.
create table instalment_plan (
    id         bigint       not null auto_increment primary key,
    invoice_id bigint       not null,
    standing   tinyint      null default 1,
    agreed_on  date         not null,
    created_at datetime(6)  not null,
    staff_id   bigint       null,
    staff_name varchar(200) not null,
    ended_at   datetime(6)  null,
    ended_by   varchar(200) not null default '',
    constraint uq_instalment_plan_standing unique (invoice_id, standing),
    key ix_instalment_plan_standing (standing, invoice_id),
    constraint ck_instalment_plan_standing check ((standing is null) = (ended_at is not null) and (standing is null or standing = 1)),
    constraint fk_instalment_plan_invoice foreign key (invoice_id) references invoice (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:instalment
-- rest_after is what all later ones add up to: as long as more than that is open, this one is not paid.
create table instalment (
    plan_id    bigint         not null,
    position   tinyint        not null,
    due_on     date           not null,
    amount     decimal(19, 2) not null,
    rest_after decimal(19, 2) not null,
    primary key (plan_id, position),
    constraint uq_instalment_due unique (plan_id, due_on),
    constraint ck_instalment_amounts check (amount > 0 and rest_after >= 0),
    constraint fk_instalment_plan foreign key (plan_id) references instalment_plan (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:invoice-instalment
-- Beside the document: the day of the first instalment that is not paid, and so the day that lists, reminders and the bank go by.
alter table invoice
    add column instalment_due_on date null,
    add column reminded_on date null,
    add column pay_by date as (coalesce(instalment_due_on, due_on)) stored;

--changeset kartei:invoice-pay-by
alter table invoice
    drop key ix_invoice_due,
    drop key ix_invoice_owed,
    add key ix_invoice_due (pay_by),
    add key ix_invoice_owed (open_amount, pay_by, reminder_level, reminder_due, reminded_on, instalment_due_on);
update invoice i join reminder r on r.id = (select max(l.id) from reminder l where l.invoice_id = i.id and l.taken_back_at is null)
set i.reminded_on = r.made_on;

--changeset kartei:reminder-instalment
-- The first instalment that a reminder asks for. Once it is paid, the next one that is overdue begins with the first level again: the levels
-- before stand no more in its way, though nobody has taken them back.
alter table reminder
    add column instalment_due_on date null,
    drop constraint ck_reminder_standing,
    add constraint ck_reminder_standing check (standing is null or standing = 1 and taken_back_at is null);

--changeset kartei:invoice-instalments
-- In how many monthly instalments it was issued, the first one on its last day to pay; what is printed follows from it.
alter table invoice
    add column instalments tinyint not null default 1 after due_days,
    add constraint ck_invoice_instalments check (instalments between 1 and 36);
