--liquibase formatted sql

--changeset kartei:customer-number-gone
-- Numbers of customers that are no more, so that whoever looks for one is told.
create table customer_number_gone (
    number  bigint not null primary key,
    gone_on date   not null
) engine = InnoDB;

--changeset kartei:customer-history-participants
alter table customer_history add column participants text null;
