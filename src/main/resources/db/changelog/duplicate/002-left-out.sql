--liquibase formatted sql

--changeset kartei:duplicate-run-left-out
-- left_out counts those that are merely possible, this the others.
alter table duplicate_run add column left_out_likely bigint not null default 0;

--changeset kartei:duplicate-crowd-further
-- Whether the example has it not as the first of its kind, but as a further one or through a participant.
alter table duplicate_crowd add column further boolean not null default false;
