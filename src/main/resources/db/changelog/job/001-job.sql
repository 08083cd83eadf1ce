--liquibase formatted sql

--changeset kartei:job-seq
create sequence job_seq start with 1 increment by 50 nocache;

--changeset kartei:job
create table job (
    id         bigint        not null primary key,
    kind       varchar(40)   not null,
    title      varchar(500)  not null,
    subject_id bigint        null,
    state      varchar(12)   not null,
    total      bigint        not null default 0,
    done       bigint        not null default 0,
    failed     bigint        not null default 0,
    message    varchar(4000) null,
    staff_id   bigint        null,
    started_at datetime(6)   not null,
    ended_at   datetime(6)   null,
    key ix_job_staff (staff_id, started_at),
    key ix_job_subject (kind, subject_id),
    constraint ck_job_state check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:job-failure
create table job_failure (
    job_id   bigint        not null,
    position bigint        not null,
    subject  varchar(300)  not null,
    reason   varchar(1000) not null,
    primary key (job_id, position),
    constraint fk_job_failure_job foreign key (job_id) references job (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
