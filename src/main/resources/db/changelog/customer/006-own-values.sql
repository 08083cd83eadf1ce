--liquibase formatted sql

--changeset kartei:customer-own-values
alter table customer add column own_values text not null default '';

--changeset kartei:customer-history-own-values
alter table customer_history add column own_values text null;
