--liquibase formatted sql

--changeset kartei:customer-seq
create sequence customer_seq start with 1 increment by 50 nocache;

--changeset kartei:customer
-- The columns *_fold, *_sort and search_text are made from the others, to be searched and sorted (listing, Folded).
-- The figures at the end are written by the modules they belong to, in the transaction of their cause.
create table customer (
    id                bigint         not null primary key,
    version           int            not null,
    number            bigint         not null,
    status            varchar(10)    not null,
    display_name      varchar(1000)  not null,
    first_name        varchar(1000)  not null,
    last_name         varchar(1000)  not null,
    company           varchar(1000)  not null,
    phone             varchar(200)   not null,
    email             varchar(254)   not null,
    street            varchar(1000)  not null,
    postcode          varchar(1000)  not null,
    city              varchar(1000)  not null,
    country           varchar(100)   not null,
    birthday          date           null,
    language          varchar(2)     null,
    newsletter        boolean        not null,
    standing_discount decimal(5, 2)  not null,
    remark            text           not null,
    group_ids         varchar(1000)  not null,
    created_on        date           not null,
    import_id         bigint         null,
    name_fold         varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    first_fold        varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    last_fold         varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    company_fold      varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    email_fold        varchar(254)   character set utf8mb4 collate utf8mb4_bin not null,
    phone_digits      varchar(40)    character set utf8mb4 collate utf8mb4_bin not null,
    street_fold       varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    postcode_fold     varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    city_fold         varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    remark_fold       text           character set utf8mb4 collate utf8mb4_bin not null,
    remark_sort       varchar(60)    character set utf8mb4 collate utf8mb4_bin not null,
    participants_fold varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    groups_sort       varchar(200)   character set utf8mb4 collate utf8mb4_bin not null,
    search_text       varchar(2000)  character set utf8mb4 collate utf8mb4_bin not null,
    participants      text           not null,
    credit_balance    decimal(19, 2) not null default 0,
    open_amount       decimal(19, 2) not null default 0,
    active_passes     int            not null default 0,
    next_follow_up    date           null,
    last_session      date           null,
    constraint uq_customer_number unique (number),
    key ix_customer_number (number),
    constraint ck_customer_status check (status in ('ACTIVE', 'ARCHIVED')),
    constraint ck_customer_discount check (standing_discount between 0 and 100),
    constraint ck_customer_credit check (credit_balance >= 0),
    key ix_customer_name_fold (name_fold),
    key ix_customer_first_fold (first_fold),
    key ix_customer_last_fold (last_fold),
    key ix_customer_company_fold (company_fold),
    key ix_customer_email_fold (email_fold),
    key ix_customer_phone_digits (phone_digits),
    key ix_customer_street_fold (street_fold),
    key ix_customer_postcode_fold (postcode_fold),
    key ix_customer_city_fold (city_fold),
    key ix_customer_remark_sort (remark_sort),
    key ix_customer_participants_fold (participants_fold),
    key ix_customer_groups_sort (groups_sort),
    key ix_customer_country (country),
    key ix_customer_birthday (birthday),
    key ix_customer_language (language),
    key ix_customer_newsletter (newsletter),
    key ix_customer_standing_discount (standing_discount),
    key ix_customer_created_on (created_on),
    key ix_customer_import_id (import_id),
    key ix_customer_status (status),
    key ix_customer_credit_balance (credit_balance),
    key ix_customer_open_amount (open_amount),
    key ix_customer_active_passes (active_passes),
    key ix_customer_next_follow_up (next_follow_up),
    key ix_customer_last_session (last_session)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-history
create table customer_history (
    id                bigint         not null,
    revision_id       bigint         not null,
    revision_type     tinyint        not null,
    number            bigint         null,
    status            varchar(10)    null,
    display_name      varchar(1000)  null,
    first_name        varchar(1000)  null,
    last_name         varchar(1000)  null,
    company           varchar(1000)  null,
    phone             varchar(200)   null,
    email             varchar(254)   null,
    street            varchar(1000)  null,
    postcode          varchar(1000)  null,
    city              varchar(1000)  null,
    country           varchar(100)   null,
    birthday          date           null,
    language          varchar(2)     null,
    newsletter        boolean        null,
    standing_discount decimal(5, 2)  null,
    remark            text           null,
    group_ids         varchar(1000)  null,
    created_on        date           null,
    import_id         bigint         null,
    primary key (id, revision_id),
    key ix_customer_history_revision (revision_id),
    constraint fk_customer_history_revision foreign key (revision_id) references revision (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:participant
create table participant (
    customer_id bigint        not null,
    position    int           not null,
    first_name  varchar(1000) not null,
    last_name   varchar(1000) not null,
    birthday    date          null,
    primary key (customer_id, position),
    constraint fk_participant_customer foreign key (customer_id) references customer (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-group-member
-- name_fold is the customer's: a group's members are read in the order of the list from this index alone.
create table customer_group_member (
    group_id    bigint       not null,
    customer_id bigint       not null,
    name_fold   varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (group_id, customer_id),
    key ix_customer_group_member_name (group_id, name_fold, customer_id),
    key ix_customer_group_member_customer (customer_id),
    constraint fk_member_group foreign key (group_id) references customer_group (id),
    constraint fk_member_customer foreign key (customer_id) references customer (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:customer-gram
-- Three letters that stand somewhere in a customer's texts, hashed: how a search inside words finds its candidates.
create table customer_gram (
    gram        int    not null,
    customer_id bigint not null,
    primary key (gram, customer_id)
) engine = InnoDB;
