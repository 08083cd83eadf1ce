--liquibase formatted sql

--changeset kartei:own-field
-- The values stand in columns of the customer that are made with the field, own_text_3 for the slot 3 (decision 10).
create table own_field (
    id             bigint      not null auto_increment primary key,
    version        int         not null default 0,
    slot           int         not null,
    name           varchar(50) not null,
    kind           varchar(10) not null,
    choices        text        not null,
    former_choices text        not null,
    position       int         not null,
    retired        boolean     not null default false,
    constraint uq_own_field_slot unique (slot),
    constraint uq_own_field_name unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
