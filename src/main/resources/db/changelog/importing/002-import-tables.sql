--liquibase formatted sql

--changeset kartei:customer-import
-- rows_done is written in the transaction that registers the rows: whatever happens, an import knows where it stands.
create table customer_import (
    id             bigint        not null primary key,
    file_name      varchar(300)  not null,
    state          varchar(12)   not null,
    staff_id       bigint        not null,
    staff_name     varchar(200)  not null,
    uploaded_at    datetime(6)   not null,
    fields         varchar(8000) not null,
    create_groups  boolean       not null default false,
    add_duplicates boolean       not null default false,
    message        varchar(100)  null,
    message_value  varchar(500)  null,
    highest_number bigint        not null default 0,
    rows_total     bigint        not null default 0,
    rows_bad       bigint        not null default 0,
    rows_duplicate bigint        not null default 0,
    rows_done      bigint        not null default 0,
    added          bigint        not null default 0,
    skipped        bigint        not null default 0,
    failed         bigint        not null default 0,
    removed        bigint        not null default 0,
    key ix_customer_import_uploaded (uploaded_at),
    constraint ck_customer_import_state check (state in ('UPLOADED', 'REFUSED', 'CHECKING', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE',
        'UNDOING', 'UNDO_STOPPED', 'UNDONE'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-import-finding
create table customer_import_finding (
    import_id       bigint       not null,
    kind            varchar(10)  not null,
    position        int          not null,
    file_row        bigint       not null,
    subject         varchar(300) not null,
    caption         varchar(300) not null,
    message         varchar(100) not null,
    value           varchar(500) not null,
    customer_number bigint       null,
    primary key (import_id, kind, position),
    constraint fk_import_finding_import foreign key (import_id) references customer_import (id) on delete cascade,
    constraint ck_import_finding_kind check (kind in ('MISTAKE', 'DUPLICATE'))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
