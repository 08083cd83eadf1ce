--liquibase formatted sql

--changeset kartei:list-layout
create table list_layout (
    staff_id bigint        not null,
    list_id  varchar(40)   not null,
    columns  varchar(4000) not null,
    primary key (staff_id, list_id),
    constraint fk_list_layout_staff foreign key (staff_id) references staff (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:list-view-seq
create sequence list_view_seq start with 1 increment by 50 nocache;

--changeset kartei:list-view
create table list_view (
    id       bigint        not null primary key,
    list_id  varchar(40)   not null,
    staff_id bigint        not null,
    name     varchar(100)  not null,
    shared   boolean       not null,
    columns  varchar(4000) not null,
    query    varchar(4000) not null,
    constraint uq_list_view unique (list_id, staff_id, name),
    constraint fk_list_view_staff foreign key (staff_id) references staff (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
