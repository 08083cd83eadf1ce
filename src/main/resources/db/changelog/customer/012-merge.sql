--liquibase formatted sql

--changeset kartei:customer-merged-numbers
-- Numbers of those who were merged into this one, with spaces between: so a search for them finds it.
alter table customer add column merged_numbers varchar(1000) not null default '';

--changeset kartei:customer-merge
-- Somebody who was merged into another customer, kept whole for undoing. leads_to is who has it all now: the survivor, or
-- after more merges the survivor's survivor; whatever is kept here goes with that one. The lines are those of the history.
create table customer_merge (
    id                   bigint        not null auto_increment primary key,
    loser_id             bigint        not null,
    loser_number         bigint        not null,
    loser_name           varchar(1000) not null,
    survivor_id          bigint        not null,
    leads_to             bigint        not null,
    merged_at            datetime(6)   not null,
    staff_name           varchar(200)  not null,
    loser_row            longtext      not null,
    loser_data           longtext      not null,
    survivor_data        longtext      not null,
    families             longtext      not null,
    loser_line_before    bigint        not null,
    survivor_line_before bigint        not null,
    survivor_line        bigint        not null,
    constraint uq_customer_merge_loser unique (loser_id),
    constraint uq_customer_merge_number unique (loser_number),
    key ix_customer_merge_survivor (survivor_id),
    key ix_customer_merge_leads_to (leads_to),
    constraint fk_customer_merge_leads_to foreign key (leads_to) references customer (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-merge-moved
-- What moved to the survivor, so that undoing moves exactly these back.
create table customer_merge_moved (
    merge_id bigint      not null,
    part     varchar(20) not null,
    row_id   bigint      not null,
    primary key (merge_id, part, row_id),
    constraint fk_customer_merge_moved foreign key (merge_id) references customer_merge (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
