--liquibase formatted sql

--changeset kartei:number-form
-- How numbers are written from a day on, as managers have set it; before the first day the usual form holds.
create table number_form (
    series     varchar(12) not null,
    valid_from date        not null,
    form       varchar(40) character set ascii collate ascii_bin not null,
    primary key (series, valid_from)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:series-begun
-- A school that changes its program in the middle of a year goes on behind the numbers it gave there.
alter table invoice_series
    add column begun_behind bigint not null default 0,
    add constraint ck_invoice_series_begun check (begun_behind >= 0 and begun_behind <= last_number);
