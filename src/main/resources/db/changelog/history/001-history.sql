--liquibase formatted sql

--changeset kartei:history-entry
-- One line of what somebody did. Only ever appended; an erased customer's lines go. No foreign keys: what is told about may be gone.
create table history_entry (
    id              bigint        not null auto_increment primary key,
    recorded_at     datetime(6)   not null,
    staff_id        bigint        null,
    staff_name      varchar(200)  not null,
    action          varchar(20)   not null,
    subject         varchar(20)   not null,
    customer_id     bigint        null,
    customer_number bigint        null,
    customer_name   varchar(1000) not null,
    field           varchar(60)   not null,
    before_value    text          not null,
    after_value     text          not null,
    key ix_history_entry_customer (customer_id, id),
    key ix_history_entry_number (customer_number),
    key ix_history_entry_recorded_at (recorded_at),
    key ix_history_entry_staff (staff_name),
    key ix_history_entry_action (action)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
