--liquibase formatted sql

--changeset kartei:erasure-seq
create sequence erasure_seq start with 1 increment by 50 nocache;

--changeset kartei:erasure
-- That somebody was erased, without a word that tells of the person. due_on is the first day on which something that had
-- to be kept may go; it is null when nothing is left. shell_id is the customer that was left as long as there is one.
create table erasure (
    id          bigint       not null primary key,
    number      bigint       not null,
    shell_id    bigint       null,
    erased_at   datetime(6)  not null,
    erased_by   varchar(200) not null,
    due_on      date         null,
    finished_at datetime(6)  null,
    key ix_erasure_number (number),
    key ix_erasure_erased_at (erased_at),
    key ix_erasure_due_on (due_on)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:erasure-item
create table erasure_item (
    erasure_id   bigint       not null,
    position     int          not null,
    caption      varchar(100) not null,
    name         varchar(200) not null,
    amount       bigint       not null,
    locked_until date         null,
    ground       varchar(100) not null,
    erased_at    datetime(6)  null,
    primary key (erasure_id, position),
    constraint fk_erasure_item_erasure foreign key (erasure_id) references erasure (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
