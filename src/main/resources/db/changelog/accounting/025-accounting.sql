--liquibase formatted sql

--changeset kartei:accounting-setting
-- What the tax adviser's books are called and which accounts they have, as managers have typed it.
create table accounting_setting (
    name  varchar(60) not null primary key,
    value varchar(20) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
