--liquibase formatted sql

--changeset kartei:duplicate-run
create table duplicate_run (
    id         bigint      not null auto_increment primary key,
    started_at datetime(6) not null,
    ended_at   datetime(6) null,
    customers  bigint      not null default 0,
    left_out   bigint      not null default 0
) engine = InnoDB;

--changeset kartei:duplicate-pair
-- Two who may be the same; low_id is the smaller one. No foreign keys: their checks would lock customers' rows whenever a
-- search writes, in an order that others don't know. Who is gone is not shown, and is left out by the next search.
create table duplicate_pair (
    low_id       bigint       not null,
    high_id      bigint       not null,
    reasons      tinyint      not null,
    strength     tinyint      not null,
    run_id       bigint       not null,
    dismissed    boolean      not null default false,
    dismissed_by varchar(200) not null default '',
    primary key (low_id, high_id),
    key ix_duplicate_pair_high (high_id),
    key ix_duplicate_pair_run (run_id),
    key ix_duplicate_pair_strength (dismissed, strength desc, low_id, high_id),
    constraint ck_duplicate_pair check (low_id < high_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:duplicate-crowd
-- What so many share that they are not compared one by one: found again through one of them, so that nothing personal stands here.
create table duplicate_crowd (
    run_id      bigint     not null,
    reason      varchar(8) not null,
    example_id  bigint     not null,
    customers   int        not null,
    primary key (run_id, reason, example_id)
) engine = InnoDB;
