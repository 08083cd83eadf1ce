--liquibase formatted sql

--changeset kartei:offer
-- A draft may change and go. What has a number never changes again but for its answer. Whether it is still valid, its last day says.
-- Lists are in the order of numbers by an index of their own, for drafts have none.
create table offer (
    id              bigint         not null auto_increment primary key,
    version         int            not null default 0,
    state           varchar(12)    not null,
    number          varchar(40)    null,
    currency        char(3)        not null,
    customer_id     bigint         null,
    customer_number bigint         not null,
    recipient_name  varchar(1000)  not null default '',
    recipient       varchar(4000)  not null default '',
    language        varchar(2)     not null,
    issued_on       date           null,
    valid_until     date           not null,
    introduction    varchar(2000)  not null,
    closing         varchar(2000)  not null,
    total           decimal(19, 2) not null,
    revises_id      bigint         null,
    invoice_id      bigint         null,
    issuer_id       bigint         null,
    created_at      datetime(6)    not null,
    staff_id        bigint         null,
    staff_name      varchar(200)   not null,
    constraint uq_offer_number unique (number),
    constraint uq_offer_revises unique (revises_id),
    constraint uq_offer_invoice unique (invoice_id),
    key ix_offer_number (number),
    key ix_offer_customer (customer_id, id),
    key ix_offer_issued (issued_on),
    key ix_offer_valid (valid_until),
    key ix_offer_total (total),
    key ix_offer_state (state),
    key ix_offer_state_valid (state, valid_until),
    constraint ck_offer_state check (state in ('DRAFT', 'OPEN', 'ACCEPTED', 'DECLINED', 'REPLACED')),
    constraint ck_offer_number check ((state = 'DRAFT') = (number is null) and (state = 'DRAFT') = (issued_on is null)),
    constraint ck_offer_total check (total >= 0),
    constraint fk_offer_customer foreign key (customer_id) references customer (id) on delete set null,
    constraint fk_offer_revises foreign key (revises_id) references offer (id) on delete set null,
    constraint fk_offer_invoice foreign key (invoice_id) references invoice (id) on delete set null,
    constraint fk_offer_issuer foreign key (issuer_id) references invoice_issuer (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset kartei:offer-line
create table offer_line (
    offer_id         bigint         not null,
    position         int            not null,
    kind             varchar(10)    not null,
    text             varchar(1000)  not null,
    quantity         decimal(12, 3) not null,
    unit_price       decimal(19, 2) not null,
    standing_percent decimal(5, 2)  not null,
    discount_percent decimal(5, 2)  not null,
    discount         decimal(19, 2) not null,
    gross            decimal(19, 2) not null,
    vat_category     varchar(20)    not null,
    vat_percent      decimal(5, 2)  not null,
    vat_reason       varchar(500)   not null,
    supplied_from    date           null,
    supplied_until   date           null,
    primary key (offer_id, position),
    constraint fk_offer_line_offer foreign key (offer_id) references offer (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
