--liquibase formatted sql

--changeset kartei:vat-rate
-- Rates that managers have set; those of the law are in the program.
create table vat_rate (
    category   varchar(20)   not null,
    valid_from date          not null,
    percent    decimal(5, 2) not null,
    reason     varchar(500)  not null,
    primary key (category, valid_from),
    constraint ck_vat_rate_percent check (percent between 0 and 100)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
