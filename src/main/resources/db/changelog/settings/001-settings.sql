--liquibase formatted sql

--changeset kartei:setting
create table setting (
    name  varchar(60)   not null primary key,
    value varchar(4000) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:number-series
create table number_series (
    name       varchar(40) not null primary key,
    next_value bigint      not null,
    constraint ck_number_series check (next_value > 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:number-series-customer
insert into number_series (name, next_value) values ('customer', 10001);
