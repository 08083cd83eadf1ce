--liquibase formatted sql

--changeset kartei:customer-group-seq
create sequence customer_group_seq start with 1 increment by 50 nocache;

--changeset kartei:customer-group
create table customer_group (
    id      bigint       not null primary key,
    version int          not null,
    name    varchar(100) not null,
    color   varchar(10)  not null,
    retired boolean      not null default false,
    constraint uq_customer_group_name unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
