--liquibase formatted sql

--changeset kartei:staff-access-version
alter table staff add column access_version int not null default 0;
