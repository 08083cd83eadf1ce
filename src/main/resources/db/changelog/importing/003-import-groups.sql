--liquibase formatted sql

--changeset kartei:customer-import-group
-- The groups that an import made, so that undoing it takes those out, too, that nobody is in.
create table customer_import_group (
    import_id bigint not null,
    group_id  bigint not null,
    primary key (import_id, group_id),
    constraint fk_import_group_import foreign key (import_id) references customer_import (id) on delete cascade,
    constraint fk_import_group_group foreign key (group_id) references customer_group (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
