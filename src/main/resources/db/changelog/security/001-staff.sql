--liquibase formatted sql

--changeset kartei:staff-seq
create sequence staff_seq start with 1 increment by 50 nocache;

--changeset kartei:staff
create table staff (
    id               bigint       not null primary key,
    version          int          not null,
    name             varchar(200) not null,
    email            varchar(254) not null,
    password_hash    varchar(200) not null,
    role             varchar(10)  not null,
    language         varchar(2)   null,
    color_scheme     varchar(10)  null,
    active           boolean      not null default true,
    failed_sign_ins  int          not null default 0,
    locked_until     datetime(6)  null,
    last_sign_in_at  datetime(6)  null,
    created_at       datetime(6)  not null,
    constraint uq_staff_email unique (email),
    constraint ck_staff_role check (role in ('OFFICE', 'MANAGER', 'ADMIN'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:revision-seq
create sequence revision_seq start with 1 increment by 50 nocache;

--changeset kartei:revision
create table revision (
    id          bigint       not null primary key,
    recorded_at datetime(6)  not null,
    staff_id    bigint       null,
    staff_name  varchar(200) null,
    key ix_revision_recorded_at (recorded_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
