--liquibase formatted sql

--changeset kartei:voucher-movement-kind
-- Which vouchers became credit in a month, for the books.
alter table voucher_movement add key ix_voucher_movement_kind (kind, recorded_at);
