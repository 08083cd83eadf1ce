--liquibase formatted sql

--changeset kartei:job-state-dropped
alter table job drop constraint ck_job_state;

--changeset kartei:job-state-waiting
alter table job
    add constraint ck_job_state
        check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED'));
